using Revenos.Core.Facts;

namespace Revenos.Dashboard.Formatting;

/// <summary>Every kind of fact as one plain sentence of a deal's story, in the past tense and without blame.</summary>
/// <param name="names">The names behind the ids.</param>
/// <param name="clock">How the viewer reads dates and amounts.</param>
public sealed class FactText(DealNames names, ViewerClock clock)
{
    /// <summary>The sentence, without a full stop where free text ends it.</summary>
    public string Sentence(Fact fact) => fact switch
    {
        DealOpened opened =>
            $"The deal began: {opened.Name} with {opened.Account}, {MoneyText.Full(opened.Value, clock.Culture)}, in {names.Stage(opened.Stage)}, led by {names.Person(opened.Owner)}",
        DealRenamed renamed => $"The deal is called {renamed.Name} with {renamed.Account} now",
        DealRevalued revalued => $"The value became {MoneyText.Full(revalued.Value, clock.Culture)}",
        CloseExpected { ExpectedClose: { } day } => $"The close is expected on {DateText.Day(day, clock)}",
        CloseExpected => "Nobody knows any more when it will close",
        OwnerChanged changed => $"{names.Person(changed.Owner)} took the deal over",
        ColleagueNamed named => $"{names.Person(named.Person)} was named on the deal",
        StageEntered { OverrideReason: { } reason } entered => $"Moved to {names.Stage(entered.Stage)} past a closed gate: {reason}",
        StageEntered entered => $"Moved to {names.Stage(entered.Stage)}",
        DealWon won => Noted("The deal was won", won.Note),
        DealLost lost => Noted($"The deal was lost: {KindText.InText(KindText.Of(lost.Reason))}", lost.Note),
        PlanAnchored { Reason: "" } anchored => $"The plan was made: {Milestones(anchored.Milestones.Length)}",
        PlanAnchored anchored => $"The plan was made anew with {Milestones(anchored.Milestones.Length)}: {anchored.Reason}",
        MilestoneRedated redated =>
            Noted($"{names.Milestone(redated.Milestone)} is planned from {DateText.Day(redated.Window.Start, clock)} to {DateText.Day(redated.Window.Due.AddTicks(-1), clock)}", redated.Reason),
        MilestoneCompleted completed => Noted($"{names.Milestone(completed.Milestone)} is complete", completed.Note),
        MilestoneReopened reopened => Noted($"{names.Milestone(reopened.Milestone)} is open again", reopened.Reason),
        StakeholderAdded added => $"Got to know {added.Name}{(added.Role.Length > 0 ? $", {added.Role}" : "")} ({KindText.InText(KindText.Of(added.Authority))})",
        StakeholderChanged changed =>
            $"{names.Thing(changed.Stakeholder)} is {(changed.Role.Length > 0 ? $"{changed.Role}, " : "")}{KindText.InText(KindText.Of(changed.Authority))}",
        StakeholderLeft left => Noted($"{names.Thing(left.Stakeholder)} has nothing to do with the deal any more", left.Reason),
        EngagementLogged logged => Noted(Engagement(logged), logged.Note),
        EvidenceAttached attached => Evidence(attached),
        EvidenceWithdrawn withdrawn => Noted($"“{names.Thing(withdrawn.Evidence)}” does not hold", withdrawn.Reason),
        CommitmentMade made => Commitment(made),
        CommitmentAdvanced advanced => $"“{names.Thing(advanced.Commitment)}” is {KindText.InText(KindText.Of(advanced.Level))} now",
        CommitmentWithdrawn withdrawn => Noted($"“{names.Thing(withdrawn.Commitment)}” was taken back", withdrawn.Reason),
        RationaleConfirmed confirmed => Noted("They confirmed why they want this", confirmed.Note),
        ContextChanged changed => Noted($"Something changed round the deal: {KindText.InText(KindText.Of(changed.Kind))}", changed.Note),
        ContextAnswered answered => Noted($"The change ({names.Thing(answered.Change)}) was answered", answered.Note),
        FactCorrected corrected => Correction(corrected),
        _ => new RecoveryFactText(names, clock).Sentence(fact),
    };

    internal static string Noted(string sentence, string note) => note.Length > 0 ? $"{sentence}: {note}" : sentence;

    private static string Milestones(int count) => count == 1 ? "1 milestone" : $"{count} milestones";

    private string Engagement(EngagementLogged logged)
    {
        var with = logged.Stakeholders.IsEmpty
            ? logged.Authority is { } authority and not Core.Deals.Authority.Unknown ? $" with {KindText.WithArticle(KindText.Of(authority))}" : ""
            : $" with {NumberText.List([.. logged.Stakeholders.Select(names.Thing)])}";
        return logged.Direction switch
        {
            Core.Deals.EngagementDirection.TwoWay => $"{KindText.Of(logged.Kind)}{with}",
            Core.Deals.EngagementDirection.Inbound => $"{KindText.Of(logged.Kind)}{with.Replace(" with ", " from ", StringComparison.Ordinal)}; they came to us",
            Core.Deals.EngagementDirection.Outbound => $"{KindText.Of(logged.Kind)}{with.Replace(" with ", " to ", StringComparison.Ordinal)}, no answer yet",
        };
    }

    private string Evidence(EvidenceAttached attached)
    {
        var kind = KindText.Of(attached.Kind);
        var title = attached.Title.Length > 0 && attached.Title != kind ? $"“{attached.Title}” ({KindText.InText(kind)})" : kind;
        var milestone = attached.Milestone is { } id ? $" for {names.Milestone(id)}" : "";
        var until = attached.ValidUntil is { } at ? $", valid until {DateText.Day(at, clock)}" : "";
        return $"{title} was attached{milestone}{until}";
    }

    private string Commitment(CommitmentMade made)
    {
        var giver = made.Giver.Length > 0 ? made.Giver : made.Side == Core.Deals.CommitmentSide.Buyer ? "The buyer" : "We";
        var by = made.DocumentBy is { } at ? $", to be documented by {DateText.Day(at, clock)}" : "";
        return $"{giver} promised “{made.Text}” ({KindText.InText(KindText.Of(made.Level))}){by}";
    }

    private string Correction(FactCorrected corrected)
    {
        var what = names.Fact(corrected.Target) is { } wrong and not FactCorrected ? Sentence(wrong) : "an earlier correction";
        return corrected.Replacement is { } right
            ? Noted($"Corrected “{what}” to “{Sentence(right)}”", corrected.Reason)
            : Noted($"Taken back: “{what}”", corrected.Reason);
    }
}
