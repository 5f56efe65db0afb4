using System.Globalization;
using System.Text.RegularExpressions;
using Revenos.Core.Deals;
using Revenos.Core.Facts;
using Revenos.Core.Plans;
using Revenos.Core.Values;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Core.Drift.Golden;

/// <summary>
/// The sentences in which docs/drift.md tells what happens to a deal. A sentence that nobody understands fails the test, so
/// that no example can quietly say nothing.
/// </summary>
internal sealed partial class StoryPhrases
{
    private HistoryBuilder _story = new();
    private FactId _promise;

    public DealHistory History => _story.Build();

    /// <summary>Lets the sentences of one cell happen on a day.</summary>
    public void Happens(double day, string sentences)
    {
        foreach (var sentence in sentences.Split(';', StringSplitOptions.TrimEntries).Where(sentence => sentence != "nothing"))
        {
            Happen(day, sentence);
        }
    }

    private void Happen(double day, string sentence)
    {
        switch (sentence)
        {
            case "the deal opens":
                _story = HistoryBuilder.Opened();
                return;
            case "the deal opens, nobody logs engagements":
                _story = HistoryBuilder.Opened(new Tracking(false, true));
                return;
            case "the deal is paused":
                _story.Paused(day);
                return;
            case "the deal goes on":
                _story.Resumed(day);
                return;
            case "the deal is won":
                _story.At(day, new DealWon(""));
                return;
            case "the price changes":
                _story.At(day, new DealRevalued(new Money(1, "EUR")));
                return;
            case "the owner changes":
                _story.At(day, new OwnerChanged(new PersonId("somebody else"), null));
                return;
            case "the expected close moves":
                _story.At(day, new CloseExpected(new DateOnly(2027, 1, 1)));
                return;
            case "the promise is withdrawn":
                _story.At(day, new CommitmentWithdrawn(_promise, ""));
                return;
            case "the buyer confirms why they want it":
                _story.At(day, new RationaleConfirmed(""));
                return;
            default:
                HappenWithDetail(day, sentence);
                return;
        }
    }

    private void HappenWithDetail(double day, string sentence)
    {
        if (sentence.StartsWith("plan: ", StringComparison.Ordinal))
        {
            _story.Planned(day, [.. Planned().Matches(sentence).Select(step => HistoryBuilder.Milestone(
                step.Groups[1].Value, Enum.Parse<MilestoneType>(step.Groups[1].Value), Number(step, 2), Number(step, 3)))]);
        }
        else if (Reached().Match(sentence) is { Success: true } reached)
        {
            _story.Reached(day, reached.Groups[1].Value);
        }
        else if (Engaged().Match(sentence) is { Success: true } engaged)
        {
            _story.Engaged(
                day,
                Name<EngagementKind>(engaged.Groups[1].Value),
                Name<Authority>(engaged.Groups[2].Value),
                engaged.Groups[3].Success ? EngagementDirection.Outbound : EngagementDirection.TwoWay);
        }
        else if (Attached().Match(sentence) is { Success: true } attached)
        {
            _story.Attached(day, Name<EvidenceKind>(attached.Groups[1].Value), validUntil: attached.Groups[2].Success ? Number(attached, 2) : null);
        }
        else if (Promised().Match(sentence) is { Success: true } promised)
        {
            _promise = _story.Promised(day, Name<CommitmentLevel>(promised.Groups[1].Value)).Last;
        }
        else if (Advanced().Match(sentence) is { Success: true } advanced)
        {
            _story.At(day, new CommitmentAdvanced(_promise, Name<CommitmentLevel>(advanced.Groups[1].Value)));
        }
        else
        {
            Assert.Fail($"Nobody understands the sentence \"{sentence}\".");
        }
    }

    private static double Number(Match match, int group) => double.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    /// <summary>"decision maker" is the name DecisionMaker.</summary>
    private static T Name<T>(string words)
        where T : struct, Enum => Enum.Parse<T>(words.Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal), ignoreCase: true);

    [GeneratedRegex(@"(\w+) days (\d+)–(\d+)")]
    private static partial Regex Planned();

    [GeneratedRegex(@"^(\w+) is reached$")]
    private static partial Regex Reached();

    [GeneratedRegex(@"^an? (meeting|workshop|demo|call|e-mail|message) (?:with|to) (?:the|an?) ([\w ]+?)( without an answer)?$")]
    private static partial Regex Engaged();

    [GeneratedRegex(@"^(?:an? )?([\w ]+?) (?:is|are) attached(?:, valid until day (\d+))?$")]
    private static partial Regex Attached();

    [GeneratedRegex(@"^a (\w+) promise is made$")]
    private static partial Regex Promised();

    [GeneratedRegex(@"^the promise becomes (\w+)$")]
    private static partial Regex Advanced();
}
