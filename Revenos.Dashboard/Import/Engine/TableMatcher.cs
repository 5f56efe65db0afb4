using System.Collections.Immutable;
using System.IO.Enumeration;
using Revenos.Core.Outcomes;
using Revenos.Dashboard.Import.Profiles;
using Revenos.Dashboard.Import.Reading;

namespace Revenos.Dashboard.Import.Engine;

/// <summary>Finds out which file is which table of a profile: by the name of the file, then by its columns.</summary>
public static class TableMatcher
{
    /// <param name="stated">What a person said: names of tables by names of files.</param>
    public static Outcome<ImmutableArray<(ProfileTable Table, RecognisedFile File)>> Match(
        ImportProfile profile, IReadOnlyList<RecognisedFile> files, IReadOnlyDictionary<string, string>? stated = null)
    {
        var matches = ImmutableArray.CreateBuilder<(ProfileTable, RecognisedFile)>();
        foreach (var file in files)
        {
            var table = stated is not null && stated.TryGetValue(file.File.Name, out var name)
                ? profile.Tables.FirstOrDefault(table => table.Name == name)
                : Best(profile, file);
            if (table is null)
            {
                return NoTable(profile, file);
            }

            if (Missing(profile, table, file) is { Length: > 0 } missing)
            {
                return Lacks(profile, table, file, missing);
            }

            matches.Add((table, file));
        }

        var absent = profile.Tables.Where(table => !table.Optional && matches.All(match => match.Item1.Name != table.Name)).ToList();
        return absent.Count == 0
            ? matches.ToImmutable()
            : new Refusal(
                "table-missing",
                $"The profile \"{profile.Name}\" also needs the {(absent.Count == 1 ? "table" : "tables")} {string.Join(", ", absent.Select(table => $"\"{table.Name}\""))}. Give {(absent.Count == 1 ? "its file" : "their files")} too.");
    }

    private static ProfileTable? Best(ImportProfile profile, RecognisedFile file)
    {
        var named = profile.Tables.Where(table => IsNamed(table, file)).ToList();
        var fitting = profile.Tables.Where(table => Missing(profile, table, file).Length == 0).ToList();
        // A name that fits and columns that do, else the columns alone (the most demanding table first), else the name alone, to say what it lacks.
        return named.Intersect(fitting).MaxBy(Width)
            ?? fitting.Where(table => table.File is null || named.Count == 0).MaxBy(Width)
            ?? named.FirstOrDefault()
            ?? (profile.Tables.Length == 1 ? profile.Tables[0] : null);

        int Width(ProfileTable table) => UsedColumns.Of(profile, table).Required.Length;
    }

    private static bool IsNamed(ProfileTable table, RecognisedFile file) =>
        table.File is { } pattern && FileSystemName.MatchesSimpleExpression(pattern, file.File.Name);

    private static string[] Missing(ImportProfile profile, ProfileTable table, RecognisedFile file) =>
        [.. UsedColumns.Of(profile, table).Required.Where(column => file.IndexOf(column) < 0)];

    private static Refusal NoTable(ImportProfile profile, RecognisedFile file) => new(
        "table-unknown",
        $"\"{file.File.Name}\" fits no table of the profile \"{profile.Name}\". Its columns are {Some(file.Columns)}; "
        + $"the profile has the tables {Some(profile.Tables.Select(table => table.Name))}. Choose another profile, or map the columns in the page.");

    private static Refusal Lacks(ImportProfile profile, ProfileTable table, RecognisedFile file, string[] missing) => new(
        "columns-missing",
        $"\"{file.File.Name}\" lacks the {(missing.Length == 1 ? "column" : "columns")} {Some(missing)} that the table \"{table.Name}\" of the profile \"{profile.Name}\" needs. "
        + $"It has {Some(file.Columns)}. Choose another profile, or map the columns in the page.");

    private static string Some(IEnumerable<string> names)
    {
        var all = names.ToList();
        return string.Join(", ", all.Take(12).Select(name => $"\"{name}\"")) + (all.Count > 12 ? $" and {all.Count - 12} more" : "");
    }
}
