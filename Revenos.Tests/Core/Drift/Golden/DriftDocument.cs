using Revenos.Tests.TestKit;

namespace Revenos.Tests.Core.Drift.Golden;

/// <summary>docs/drift.md as it stands in the repository.</summary>
internal static class DriftDocument
{
    public static IReadOnlyList<MarkdownTable> Tables { get; } = [.. MarkdownTable.In(File.ReadAllText(Repository.File("docs/drift.md")))];

    public static MarkdownTable Table(string heading) => Tables.Single(table => table.Heading == heading);
}
