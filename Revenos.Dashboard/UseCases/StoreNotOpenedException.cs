using Revenos.Core.Outcomes;

namespace Revenos.Dashboard.UseCases;

/// <summary>The store cannot be opened, and nothing can be done without it. The message says what is wrong, where, and the way out.</summary>
public sealed class StoreNotOpenedException(Refusal refusal, Exception? cause = null) : Exception(refusal.Text, cause)
{
    public Refusal Refusal { get; } = refusal;
}
