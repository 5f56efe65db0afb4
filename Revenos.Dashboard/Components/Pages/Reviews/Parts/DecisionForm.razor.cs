using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Components;
using Revenos.Core.Facts;
using Revenos.Core.Outcomes;
using Revenos.Core.Recovery;
using Revenos.Core.Visibility;
using Revenos.Dashboard.Components.Controls;
using Revenos.Dashboard.Formatting;

namespace Revenos.Dashboard.Components.Pages.Reviews.Parts;

/// <summary>What leadership can decide, each with what it needs and what it will do.</summary>
public sealed partial class DecisionForm
{
    private const int MostShown = 6;

    private readonly string _group = ElementId.Next("decision");

    [Inject]
    private ViewerClock Clock { get; set; } = null!;

    [Inject]
    private RecoveryTerms Terms { get; set; } = null!;

    [Parameter, EditorRequired]
    public required ReviewView View { get; set; }

    [Parameter, EditorRequired]
    public required DecisionDraft Draft { get; set; }

    /// <summary>Why it was not recorded; null when it was not refused.</summary>
    [Parameter]
    public Refusal? Refusal { get; set; }

    /// <summary>What others recorded meanwhile; empty when nothing concerns this decision.</summary>
    [Parameter]
    public ImmutableArray<RecordedFact> Meanwhile { get; set; } = [];

    [Parameter]
    public bool IsSaving { get; set; }

    /// <summary>Whether the numbers choose a decision.</summary>
    [Parameter]
    public bool ShowsKeys { get; set; }

    [Parameter]
    public EventCallback OnDecide { get; set; }

    private FactText Texts => new(View.Names, Clock);

    private bool NeedsOverride =>
        View.Deal.Pauses.Length >= Terms.Options.MostPauses || Draft.ReengageOn > Clock.Today.AddDays(Terms.Options.LongestPauseDays);

    private string Limit => View.Deal.Pauses.Length >= Terms.Options.MostPauses
        ? $"It has rested {(View.Deal.Pauses.Length == 1 ? "once" : $"{NumberText.InWords(View.Deal.Pauses.Length)} times")} already; the usual limit is {NumberText.InWords(Terms.Options.MostPauses)}."
        : $"The date lies more than {Terms.Options.LongestPauseDays} days ahead.";

    private string Effect => Draft.Kind switch
    {
        ReviewDecision.Pause or ReviewDecision.CloseAsLost when View.Visibility.Now.Layer == VisibilityLayer.Opaque => $"stays {Words(View.Visibility.Now)}.",
        ReviewDecision.Pause or ReviewDecision.CloseAsLost => $"{Words(View.Visibility.Now)} → {Words(Seen.Of(View.Deal.Value, VisibilityLayer.Opaque))}.",
        _ when View.Visibility.Back is { } back => $"{Words(View.Visibility.Now)} for now → {Words(back)} when the drift is gone.",
        _ => $"stays {Words(View.Visibility.Now)}.",
    };

    private string Words(Seen seen) => $"{LayerText.Word(seen.Layer)}, {MoneyText.Brief(seen.Weighted, Clock.Culture)} weighted";

    private void Choose(ReviewDecision kind) => Draft.Kind = kind;

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
