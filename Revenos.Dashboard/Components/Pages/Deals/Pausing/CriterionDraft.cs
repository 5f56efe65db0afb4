using System.Collections.Immutable;
using Revenos.Core.Deals;
using Revenos.Core.Facts;
using Revenos.Core.Values;
using Revenos.Dashboard.Components.Pages.Deals.Drafts;
using Revenos.Dashboard.Formatting;
using Revenos.Dashboard.UseCases;

namespace Revenos.Dashboard.Components.Pages.Deals.Pausing;

/// <summary>A criterion of a pause came true.</summary>
/// <param name="pause">The pause.</param>
/// <param name="criterion">Its place among the criteria.</param>
/// <param name="evidence">The name of a piece that would be attached with it.</param>
public sealed class CriterionDraft(Pause pause, int criterion, FactId evidence) : DealDraft
{
    public string Criterion { get; } = pause.Criteria[criterion];

    public ProofSource Source { get; set; } = ProofSource.Note;

    /// <summary>The piece that is on the deal already; empty while none was chosen.</summary>
    public string Existing { get; set; } = "";

    /// <summary>The piece that comes with it.</summary>
    public EvidenceDraft New { get; } = new();

    public string Note { get; set; } = "";

    public override string Title => $"“{Criterion}” came true";

    public override string Verb => "Tick this off";

    public override EvidenceDraft NewPiece => New;

    /// <summary>The pieces to choose from, the latest first.</summary>
    public static IEnumerable<Evidence> Pieces(DealView view) => view.Deal.Evidence.Where(piece => !piece.IsWithdrawn).Reverse();

    public override ImmutableArray<NewFact> ToFacts(DealView view, ViewerClock clock) => Source == ProofSource.New
        ? [New.ToFacts(view, clock)[0] with { Id = evidence }, new NewFact(Content(view, clock))]
        : [new NewFact(Content(view, clock))];

    protected override Fact Content(DealView view, ViewerClock clock) => new PauseCriterionMet(pause.Fact, criterion, Proof, Note.Trim());

    private FactId? Proof => Source switch
    {
        ProofSource.New => evidence,
        ProofSource.Existing when Guid.TryParse(Existing, out var id) => new FactId(id),
        _ => null,
    };
}

/// <summary>How one knows that a criterion came true.</summary>
public enum ProofSource
{
    /// <summary>Somebody says so.</summary>
    Note,

    /// <summary>A piece of evidence that is on the deal already.</summary>
    Existing,

    /// <summary>A piece of evidence that is attached with it.</summary>
    New,
}
