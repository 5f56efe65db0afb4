namespace Revenos.Core.Facts;

/// <summary>
/// What happened to a deal: a closed set of immutable records. A fact says what was observed or decided, never what
/// follows from it; everything else is folded from facts.
/// </summary>
public abstract record Fact
{
    private protected Fact()
    {
    }
}
