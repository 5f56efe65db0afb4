using System.Collections.Immutable;

namespace Revenos.Dashboard.Verbs;

/// <summary>Something that an operator asks the executable to do instead of serving.</summary>
public interface IVerb
{
    /// <summary>The word, such as "import"; of two words the second tells verbs of one family apart: "user add".</summary>
    string Name { get; }

    /// <summary>What follows the word.</summary>
    string Usage { get; }

    /// <summary>What it does, in a sentence.</summary>
    string Summary { get; }

    /// <summary>The options that take a value, without their dashes.</summary>
    ImmutableArray<string> Options => [];

    /// <summary>The options that stand alone, without their dashes.</summary>
    ImmutableArray<string> Flags => [];

    /// <summary>Does it, with the store open.</summary>
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    Task<int> Run(VerbArguments arguments, VerbConsole console, CancellationToken cancellation);
}

/// <summary>What the executable ends with.</summary>
public static class ExitCodes
{
    public const int Done = 0;

    /// <summary>It ran, and the answer is no: something was refused or does not fit. The text says what.</summary>
    public const int Refused = 1;

    /// <summary>It was asked for in a way that means nothing; nothing was done.</summary>
    public const int Misused = 2;

    /// <summary>It was stopped, as by Ctrl+C. What was done by then stays.</summary>
    public const int Stopped = 130;
}

/// <summary>Where a verb speaks: answers to the one, all else to the other, so that answers can be piped on.</summary>
public sealed record VerbConsole(TextWriter Answer, TextWriter Aside)
{
    /// <summary>Where a password is read from; not echoed where it is a terminal.</summary>
    public TextReader Input { get; init; } = TextReader.Null;
}
