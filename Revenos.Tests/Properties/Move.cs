using Revenos.Core.Deals;
using Revenos.Core.Facts;
using Revenos.Core.Plans;
using Revenos.Core.Values;

namespace Revenos.Tests.Properties;

/// <summary>One thing that happens to a generated deal, as plain numbers, so that a failing history shrinks to the few moves that matter.</summary>
/// <param name="Kind">What happens, by weight.</param>
/// <param name="Gap">The time since the move before: often none, mostly days.</param>
/// <param name="A">Picks among possibilities.</param>
/// <param name="B">Picks among possibilities.</param>
public readonly record struct Move(int Kind, TimeSpan Gap, int A, int B);

/// <summary>Turns moves into facts that a deal could have: references point to what exists, windows run forward.</summary>
internal sealed class MoveTeller(DateTimeOffset opening)
{
    private static readonly MilestoneId[] Keys = [new("m0"), new("m1"), new("m2"), new("m3"), new("m4")];

    private readonly List<FactId> _people = [];
    private readonly List<FactId> _evidence = [];
    private readonly List<FactId> _promises = [];
    private readonly List<FactId> _changes = [];

    /// <summary>The fact a move makes at an instant, under an id.</summary>
    public Fact Tell(Move move, DateTimeOffset at, FactId id)
    {
        var (a, b) = (move.A, move.B);
        switch (move.Kind % 100)
        {
            case < 28:
                return new EngagementLogged(
                    (EngagementKind)(a % 6), (EngagementDirection)(b % 3), [.. _people.Where((_, i) => (a + i) % 3 == 0)], b % 4 == 0 ? null : (Authority)(b % 5), "");
            case < 37:
                _evidence.Add(id);
                return new EvidenceAttached((EvidenceKind)(a % 11), "", b % 3 == 0 ? null : Keys[b % 5], EvidencePlace.Elsewhere, a % 3 == 0 ? at.AddHours((b % 2400) - 48) : null);
            case < 47:
                _promises.Add(id);
                return new CommitmentMade(
                    "", (CommitmentSide)(a % 2), "", (CommitmentLevel)(b % 4), a % 3 == 0 ? at.AddHours((b % 1500) - 100) : null, 0.1 + (a % 30 / 10.0));
            case < 54:
                return new CommitmentAdvanced(Pick(_promises, a), (CommitmentLevel)(b % 4));
            case < 56:
                return new CommitmentWithdrawn(Pick(_promises, a), "");
            case < 66:
                return new MilestoneCompleted(Keys[a % 5], "");
            case < 68:
                return new MilestoneReopened(Keys[a % 5], "");
            case < 72:
                return new MilestoneRedated(Keys[a % 5], WindowNear(at, a, b), "");
            case < 76:
                return new PlanAnchored([.. Enumerable.Range(0, 1 + (a % 5)).Select(i => Planned(i, at, a, b))], "");
            case < 80:
                _people.Add(id);
                return new StakeholderAdded("", "", (Authority)(a % 5));
            case < 82:
                return new StakeholderChanged(Pick(_people, a), "", (Authority)(b % 5));
            case 82:
                return new StakeholderLeft(Pick(_people, a), "");
            case 83:
                return new EvidenceWithdrawn(Pick(_evidence, a), "");
            case < 86:
                _changes.Add(id);
                return new ContextChanged((ContextChangeKind)(a % 4), "");
            case 86:
                return new ContextAnswered(Pick(_changes, a), "");
            case 87:
                return new RationaleConfirmed("");
            case < 90:
                return new DealPaused("", new DateOnly(2027, 1, 1), []);
            case < 94:
                return new DealReengaged("", []);
            case 94:
                return new DealRevalued(new Money(a, "EUR"));
            case 95:
                return new CloseExpected(new DateOnly(2026, 1 + (a % 12), 1));
            case 96:
                return new OwnerChanged(new PersonId("other"), null);
            case 97:
                return new StageEntered(new StageId("next"), null);
            case 98 when a % 2 == 0:
                return new DealWon("");
            case 99 when a % 2 == 0:
                return new DealLost(LossReason.Other, "");
            default:
                return new DealRenamed("", "");
        }
    }

    private Milestone Planned(int index, DateTimeOffset at, int a, int b) => new(
        Keys[index],
        "",
        (MilestoneType)((a + index) % 4),
        null,
        WindowNear(index % 2 == 0 ? opening : at, a + (index * 37), b + (index * 61)),
        "",
        "",
        new EvidenceRequirement([.. Enumerable.Range(0, a % 3).Select(i => (EvidenceKind)((a + i) % 11))], a % 3));

    private static Window WindowNear(DateTimeOffset at, int a, int b)
    {
        var start = at.AddHours((a % 1200) - 400);
        return new Window(start, start.AddHours(1 + (b % 1500)));
    }

    /// <summary>Mostly something that exists; sometimes nothing at all.</summary>
    private static FactId Pick(List<FactId> among, int a) => among.Count > 0 ? among[a % among.Count] : default;
}
