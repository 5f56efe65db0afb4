using Revenos.Dashboard.Formatting;
using Revenos.Dashboard.Live;

namespace Revenos.Dashboard.Components.Pages.Home;

/// <summary>The next step as a button and the sentence beneath it.</summary>
/// <param name="Action">What to do.</param>
/// <param name="Note">What it would do, or by when; null when there is nothing to say.</param>
internal sealed record NextStepText(string Action, string? Note)
{
    public static NextStepText Of(Need need, NextStep next, ViewerClock clock) => (need, next) switch
    {
        (Need.PauseEnded, { Aim: { } criterion }) => new("Say how it goes on", $"It waited for: {criterion}"),
        (Need.PauseEnded, _) => new("Say how it goes on", null),
        (_, { Hold: { } hold }) => new(StepText.Action(hold), Capital(StepText.Effect(hold, clock.Now, clock))),
        (_, { Aim: { } milestone, Due: { } due }) => new($"Work on {milestone}", due < clock.Now
            ? $"{DateText.Span((clock.Now - due).TotalDays)} past its date"
            : $"Due {DateText.Both(due, clock)}"),
        _ => new("Look at the plan", null),
    };

    private static string Capital(string text) => $"{char.ToUpperInvariant(text[0])}{text[1..]}";
}
