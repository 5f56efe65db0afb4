using Revenos.Core.People;
using Revenos.Dashboard.Formatting;
using Revenos.Dashboard.Identity;

namespace Revenos.Dashboard.Components.Pages;

/// <summary>The table of a page for other programs: the same address, the same filters, the same sight.</summary>
public interface ITableExport
{
    /// <summary>The address of the page.</summary>
    static abstract string Page { get; }

    /// <summary>Who may open the page, and so have its table.</summary>
    static virtual string Policy => Policies.SignedIn;

    /// <summary>Makes the table.</summary>
    /// <param name="query">The query of the page's address.</param>
    /// <param name="viewer">Who asks: nothing that they may not see is in it.</param>
    Task<CsvTable> MakeAsync(string query, Viewer viewer, CancellationToken cancellation);
}
