using Revenos.Core.Drift;
using Revenos.Core.Pipelines;
using Revenos.Core.Recovery;

namespace Revenos.Core.Deals.Rules;

/// <summary>What a deal's facts are checked by, beside the deal itself.</summary>
/// <param name="Pipeline">The pipeline of the deal.</param>
/// <param name="Rules">The options it is judged with.</param>
/// <param name="Recovery">What the way back goes by.</param>
public sealed record DealTerms(Pipeline Pipeline, DriftRules Rules, RecoveryTerms Recovery)
{
    /// <summary>A pipeline with everything else as it is by default.</summary>
    public static DealTerms Of(Pipeline pipeline) => new(pipeline, DriftRules.Default, RecoveryTerms.Default);
}
