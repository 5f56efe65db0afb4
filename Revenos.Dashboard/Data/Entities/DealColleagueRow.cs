using Revenos.Core.Values;

namespace Revenos.Dashboard.Data.Entities;

/// <summary>A colleague named on a deal.</summary>
public sealed class DealColleagueRow
{
    public DealId Deal { get; init; }

    public PersonId Person { get; init; }
}
