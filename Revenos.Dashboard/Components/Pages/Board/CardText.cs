using Revenos.Core.Values;
using Revenos.Dashboard.Formatting;

namespace Revenos.Dashboard.Components.Pages.Board;

/// <summary>The few words that cards and columns have room for.</summary>
internal static class CardText
{
    /// <summary>"Hold a call with a decision maker", "Problem statement by Thu 26 Nov", "Budget vote"; null when nothing is known to come next.</summary>
    public static string? Next(BoardCard card, ViewerClock clock) => card switch
    {
        { Hold: { Step: not null } hold } => StepText.Action(hold),
        { Aim: { } aim, Due: { } due } when due >= clock.Now => $"{aim} by {DateText.Day(due, clock)}",
        { Aim: { } aim, Due: { } due } => $"{aim}, due {DateText.Day(due, clock)}",
        { Aim: { } aim } => aim,
        _ => null,
    };

    /// <summary>"€ 2.10 M + $ 0.34 M"; "0" for no money at all.</summary>
    public static string Sum(MoneySums sums, ViewerClock clock) =>
        sums.Sums.All(sum => sum.Amount == 0) ? "0" : MoneyText.Brief(sums, clock.Culture);
}
