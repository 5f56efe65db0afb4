using Revenos.Core.Deals;
using Revenos.Core.Facts;

namespace Revenos.Core.Drift.Signals.Density;

/// <summary>The steps that lift engagement density: being in touch with the most senior person known, in the least costly way that is enough.</summary>
internal static class DensitySteps
{
    public static IEnumerable<Fact> Candidates(Deal deal, DensityOptions options)
    {
        var person = deal.Stakeholders.Where(person => !person.HasLeft).MaxBy(person => options.Authorities[person.Authority]);
        return Enum.GetValues<EngagementKind>()
            .OrderBy(kind => options.Kinds[kind])
            .Select(kind => new EngagementLogged(kind, EngagementDirection.TwoWay, person is null ? [] : [person.Id], null, ""));
    }
}
