using Revenos.Core.Values;

namespace Revenos.Core.Outcomes;

/// <summary>Why something may not be done: the rule that refused it, and a text that a person understands and can act on.</summary>
/// <param name="Rule">The stable name of the rule, for programs and tests.</param>
/// <param name="Text">What is wrong and the way out, as one or two sentences.</param>
public record Refusal(string Rule, string Text)
{
    /// <summary>The fact that was refused, where several were handed in; null otherwise.</summary>
    public FactId? Fact { get; init; }
}
