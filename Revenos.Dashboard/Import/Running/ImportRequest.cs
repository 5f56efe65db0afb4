using System.Collections.Immutable;
using Revenos.Dashboard.Import.Profiles;
using Revenos.Dashboard.Import.Reading;

namespace Revenos.Dashboard.Import.Running;

/// <summary>What a person wants imported.</summary>
/// <param name="Profile">How rows become deals; null for files of facts.</param>
/// <param name="Source">The name that facts of files of facts are marked with.</param>
public sealed record ImportRequest(ImmutableArray<SourceFile> Files, ImportProfile? Profile, bool IsDryRun, string Source = "facts")
{
    /// <summary>What was said of files instead of letting it be found out, by their names.</summary>
    public ImmutableDictionary<string, ReadingChoices> Choices { get; init; } = ImmutableDictionary<string, ReadingChoices>.Empty;

    /// <summary>The past as it stood at an instant: what is later is left out. Null for all that has happened.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Whether every date is moved by whole days so that <see cref="Until"/> falls on today: the board then shows that past as if it were the present.</summary>
    public bool AsToday { get; init; }

    /// <summary>Names of tables by names of files, where that was said.</summary>
    public ImmutableDictionary<string, string> Tables { get; init; } = ImmutableDictionary<string, string>.Empty;
}

/// <summary>What an import is doing.</summary>
public enum ImportPhase
{
    Reading,
    Planning,
    Recording,
}

/// <summary>How far an import has come.</summary>
/// <param name="Share">The part of the phase that is done, 0 to 1.</param>
public readonly record struct ImportProgress(ImportPhase Phase, double Share, int Deals, long Facts);
