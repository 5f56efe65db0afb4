using Microsoft.AspNetCore.Components;
using Revenos.Dashboard.Import.Desk;

namespace Revenos.Dashboard.Components.Pages.Import;

/// <summary>Says what columns and values mean, and shows at once what comes of it.</summary>
public sealed partial class MappingEditor
{
    private static readonly (ValueMeaning Meaning, string Words)[] ForEvents =
    [
        (ValueMeaning.Nothing, "nothing"),
        (ValueMeaning.OpensTheDeal, "opens the deal"),
        (ValueMeaning.Stage, "the stage of that name"),
        (ValueMeaning.Milestone, "a milestone reached"),
        (ValueMeaning.Meeting, "a meeting"),
        (ValueMeaning.Call, "a call"),
        (ValueMeaning.Email, "an e-mail of ours"),
        (ValueMeaning.Evidence, "evidence"),
        (ValueMeaning.TheirCommitment, "a promise of the buyer"),
        (ValueMeaning.OurCommitment, "a promise of ours"),
        (ValueMeaning.Won, "won"),
        (ValueMeaning.Lost, "lost"),
    ];

    private static readonly (ValueMeaning Meaning, string Words)[] ForDeals =
    [
        (ValueMeaning.Stage, "the stage of that name"),
        (ValueMeaning.Won, "won, on the expected close"),
        (ValueMeaning.Lost, "lost, on the expected close"),
    ];

    [Parameter, EditorRequired]
    public required MappingDraft Draft { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyList<string> Columns { get; set; }

    [Parameter]
    public MappingPreview? Preview { get; set; }

    [Parameter]
    public EventCallback OnChange { get; set; }

    private (ValueMeaning Meaning, string Words)[] Meanings => Draft.IsEventLog ? ForEvents : ForDeals;

    private IEnumerable<(string Label, Func<string> Get, Action<string> Set)> Choices =>
    [
        ("Deal (its key)", () => Draft.Deal, column => Draft.Deal = column),
        ("Name of the deal", () => Draft.DealName, column => Draft.DealName = column),
        ("Account", () => Draft.Account, column => Draft.Account = column),
        ("Owner", () => Draft.Owner, column => Draft.Owner = column),
        ("Owner’s e-mail", () => Draft.OwnerEmail, column => Draft.OwnerEmail = column),
        ("Value", () => Draft.Value, column => Draft.Value = column),
        (Draft.IsEventLog ? "When it happened" : "Opened", () => Draft.Opened, column => Draft.Opened = column),
        ("Expected close", () => Draft.ExpectedClose, column => Draft.ExpectedClose = column),
        (Draft.IsEventLog ? "What happened" : "Stage", () => Draft.Telling, column => Draft.Telling = column),
    ];

    private static string Text(ChangeEventArgs change) => (string?)change.Value ?? "";

    private Task Set(Action change)
    {
        change();
        return OnChange.InvokeAsync();
    }
}
