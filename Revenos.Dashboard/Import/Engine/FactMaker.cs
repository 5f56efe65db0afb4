using System.Collections.Immutable;
using System.Globalization;
using Revenos.Core.Deals;
using Revenos.Core.Facts;
using Revenos.Core.Plans;
using Revenos.Core.Values;
using Revenos.Dashboard.Import.Cells;
using Revenos.Dashboard.Import.Profiles;
using Revenos.Dashboard.Import.Reports;

namespace Revenos.Dashboard.Import.Engine;

/// <summary>
/// Makes the facts of one deal, in order. What says nothing new (the stage, value, owner or date the deal has already, a milestone
/// reached before) makes no fact: sources repeat themselves in every row.
/// </summary>
internal sealed class FactMaker(ImportProfile profile, StageBook stages, PeopleBook people, CellFormat format, string dealKey)
{
    private readonly List<StoryFact> _facts = [];
    private readonly HashSet<string> _keys = [];
    private readonly HashSet<string> _reached = [];
    private readonly Dictionary<string, FactId> _commitments = [];
    private readonly Dictionary<string, FactId> _stakeholders = [];
    private readonly Dictionary<string, (string Role, Authority Authority)> _known = [];
    private DealOpened? _opened;
    private StageId _stageBefore;
    private DateTimeOffset _openedAt;

    public ImmutableArray<StoryFact> Facts => [.. _facts];

    public string OwnerName { get; private set; } = "";

    public StoryFact? Open(Told told, List<Fault> faults)
    {
        var fields = new FieldReader(told.Emission, told.Row, format);
        var (person, team) = Owner(fields);
        var stage = Stage(fields);
        _openedAt = told.At!.Value;
        _opened = new DealOpened(
            fields.Name("name"),
            fields.Brief("account", fields.Text("name")),
            person,
            team,
            new PipelineId(profile.Pipeline.Id),
            stage,
            fields.Money("value"),
            fields.Day("close"),
            profile.Plan is { } plan ? new PlaybookId(plan.Playbook) : null,
            new Tracking(profile.Tracking.Engagements, profile.Tracking.Commitments));
        return Failed(fields, told, faults) ? null : new StoryFact("opened", _openedAt, _opened, told.Table.File.File.Name, told.Row.Row.Line);
    }

    public void Add(Told told, DateTimeOffset at, List<Fault> faults)
    {
        if (_opened is null)
        {
            return;
        }

        var fields = new FieldReader(told.Emission, told.Row, format);
        var (fact, topic) = Make(told.Emission.Fact, fields, at);
        if (fact is null || Failed(fields, told, faults))
        {
            Failed(fields, told, faults);
            return;
        }

        if (!Supersede(fact, at))
        {
            return;
        }

        var key = Key(told.Emission.Fact, topic, fields.Text(FactFields.Id), at);
        Remember(fact, topic, SourceIds.Fact(profile.Name, dealKey, key));
        _facts.Add(new StoryFact(key, at, fact, told.Table.File.File.Name, told.Row.Row.Line));
    }

    /// <summary>
    /// Of two that set the same thing at the same instant only the later row counts: nothing in a ledger would tell which came first.
    /// False where the later row takes the deal back to what it was before that instant.
    /// </summary>
    private bool Supersede(Fact fact, DateTimeOffset at)
    {
        if (fact is not (StageEntered or DealRevalued or CloseExpected or OwnerChanged))
        {
            return true;
        }

        var earlier = _facts.FindIndex(told => told.At == at && told.Content.GetType() == fact.GetType());
        if (earlier >= 0)
        {
            _facts.RemoveAt(earlier);
        }
        else
        {
            _stageBefore = _opened!.Stage;
        }

        if (fact is StageEntered entered && entered.Stage == _stageBefore)
        {
            _opened = _opened! with { Stage = _stageBefore };
            return false;
        }

        return true;
    }

    // The topic tells facts of one kind and one instant apart; null for a fact there is nothing to tell of.
    private (Fact? Fact, string Topic) Make(EmittedFact kind, FieldReader fields, DateTimeOffset at) => kind switch
    {
        EmittedFact.Deal => (null, ""),
        EmittedFact.Stage => Entered(fields),
        EmittedFact.Value => fields.Money("value") is var value && value == _opened!.Value ? (null, "") : (new DealRevalued(value), ""),
        EmittedFact.Close => fields.Day("close") is var close && close == _opened!.ExpectedClose ? (null, "") : (new CloseExpected(close), ""),
        EmittedFact.Owner => Owner(fields) is var (person, team) && person == _opened!.Owner ? (null, "") : (new OwnerChanged(person, team), ""),
        EmittedFact.Milestone => MilestoneReached(fields),
        EmittedFact.Engagement => (new EngagementLogged(
            fields.Choice("kind", EngagementKind.Message),
            fields.Choice("direction", EngagementDirection.TwoWay),
            [.. fields.Text("with").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Where(_stakeholders.ContainsKey).Select(key => _stakeholders[key]).Distinct()],
            fields.Text("authority").Length == 0 ? null : fields.Choice("authority", Authority.Unknown),
            fields.Text("note")), fields.Text("kind")),
        EmittedFact.Evidence => (new EvidenceAttached(
            fields.Choice("kind", EvidenceKind.Other),
            fields.Name("title"),
            MilestoneOf(fields),
            Place(fields),
            fields.Moment("validUntil")), fields.Text("kind")),
        EmittedFact.Commitment => Committed(fields),
        EmittedFact.Advance => _commitments.TryGetValue(fields.Text("key"), out var promise)
            ? (new CommitmentAdvanced(promise, fields.Choice("level", CommitmentLevel.Verbal)), fields.Text("key"))
            : (null, ""),
        EmittedFact.Withdraw => _commitments.Remove(fields.Text("key"), out var taken)
            ? (new CommitmentWithdrawn(taken, fields.Text("reason", "Taken back.")), fields.Text("key"))
            : (null, ""),
        EmittedFact.Stakeholder => Stakeholder(fields),
        EmittedFact.Context => (new ContextChanged(fields.Choice("kind", ContextChangeKind.Priorities), fields.Text("note")), fields.Text("kind")),
        EmittedFact.Rationale => (new RationaleConfirmed(fields.Text("note")), ""),
        EmittedFact.Won => (new DealWon(fields.Text("note")), ""),
        EmittedFact.Lost => (new DealLost(fields.Choice("reason", LossReason.Other), fields.Text("note")), ""),
    };

    private (Fact?, string) Entered(FieldReader fields)
    {
        var stage = Stage(fields);
        return stage == _opened!.Stage || fields.Fault is not null ? (null, "") : (new StageEntered(stage, Override(stage)), stage.Value);
    }

    /// <summary>Why a source's move passed a gate: what happened has happened, and the ledger says that it did so unproven.</summary>
    private string? Override(StageId stage)
    {
        var listed = stages.Pipeline;
        var closed = (profile.Plan?.Milestones ?? []).FirstOrDefault(milestone =>
            milestone.Stage is { } its
            && listed.IndexOf(new StageId(its)) < listed.IndexOf(stage)
            && (!_reached.Contains(milestone.Id) || Proofs(milestone) < milestone.MinimumEvidence));
        return closed is null ? null : $"Recorded so in {(profile.Title.Length > 0 ? profile.Title : profile.Name)}.";
    }

    private int Proofs(ProfileMilestone milestone) => _facts.Count(fact =>
        fact.Content is EvidenceAttached proof && proof.Milestone?.Value == milestone.Id && (milestone.Evidence.IsEmpty || milestone.Evidence.Contains(proof.Kind)));

    private (Fact?, string) MilestoneReached(FieldReader fields)
    {
        var milestone = MilestoneOf(fields);
        return milestone is not { } reached || _reached.Contains(reached.Value) ? (null, "") : (new MilestoneCompleted(reached, fields.Text("note")), reached.Value);
    }

    private MilestoneId? MilestoneOf(FieldReader fields)
    {
        var key = fields.Text("milestone");
        if (key.Length == 0)
        {
            return null;
        }

        var milestone = (profile.Plan?.Milestones ?? []).FirstOrDefault(milestone => milestone.Id == key);
        if (milestone is null)
        {
            fields.Fail("milestone", new CellProblem($"The plan has no milestone \"{key}\".", "Map it to a milestone of the profile, or add it there."));
        }

        return new MilestoneId(key);
    }

    private static (Fact?, string) Committed(FieldReader fields)
    {
        var importance = fields.Number("importance", 1);
        if (!(importance > 0 && importance <= 3))
        {
            fields.Fail("importance", new CellProblem("The importance is out of range.", "Use more than 0 and at most 3."));
        }

        return (new CommitmentMade(
            fields.Name("text"),
            fields.Choice("side", CommitmentSide.Buyer),
            fields.Text("giver"),
            fields.Choice("level", CommitmentLevel.Verbal),
            fields.Moment("documentBy"),
            importance), fields.Text("key", fields.Text("text")));
    }

    private (Fact?, string) Stakeholder(FieldReader fields)
    {
        var (key, role, authority) = (fields.Text("key"), fields.Text("role"), fields.Choice("authority", Authority.Unknown));
        if (key.Length == 0 || (_known.TryGetValue(key, out var known) && known == (role, authority)))
        {
            return (null, "");
        }

        _known[key] = (role, authority);
        return _stakeholders.TryGetValue(key, out var existing)
            ? (new StakeholderChanged(existing, role, authority), key)
            : (new StakeholderAdded(fields.Name("name"), role, authority), key);
    }

    private static EvidencePlace Place(FieldReader fields)
    {
        var link = fields.Text("link");
        if (link.Length == 0)
        {
            return EvidencePlace.Elsewhere;
        }

        if (Uri.TryCreate(link, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps))
        {
            return new EvidencePlace(address.AbsoluteUri, null);
        }

        fields.Fail("link", new CellProblem("This is not an address.", "Use one that begins with https:// or http://, or leave it empty."));
        return EvidencePlace.Elsewhere;
    }

    private StageId Stage(FieldReader fields)
    {
        var text = fields.Name("stage");
        if (text.Length == 0)
        {
            return default;
        }

        var found = stages.Find(text);
        if (found.Problem is { } problem)
        {
            fields.Fail("stage", problem);
        }

        return found.Value;
    }

    private (PersonId Person, TeamId? Team) Owner(FieldReader fields)
    {
        var key = fields.Text("owner");
        var name = fields.Brief("ownerName");
        OwnerName = name.Length > 0 ? name : key;
        return people.Find(key, name, fields.Text("ownerEmail"), fields.Brief("team"));
    }

    // What a deal has now is kept in the shape it opened with.
    private void Remember(Fact fact, string topic, FactId id)
    {
        switch (fact)
        {
            case StageEntered entered:
                _opened = _opened! with { Stage = entered.Stage };
                break;
            case DealRevalued revalued:
                _opened = _opened! with { Value = revalued.Value };
                break;
            case CloseExpected close:
                _opened = _opened! with { ExpectedClose = close.ExpectedClose };
                break;
            case OwnerChanged changed:
                _opened = _opened! with { Owner = changed.Owner };
                break;
            case MilestoneCompleted reached:
                _reached.Add(reached.Milestone.Value);
                break;
            case CommitmentMade:
                _commitments[topic] = id;
                break;
            case StakeholderAdded:
                _stakeholders[topic] = id;
                break;
        }
    }

    private string Key(EmittedFact kind, string topic, string id, DateTimeOffset at)
    {
        var what = kind.ToString().ToLowerInvariant();
        var key = id.Length > 0 ? $"{what}/{id}"
            : kind == EmittedFact.Milestone ? $"{what}/{topic}"
            : kind is EmittedFact.Won or EmittedFact.Lost ? "ended"
            : string.Create(CultureInfo.InvariantCulture, $"{what}/{(at - format.Shift).UtcDateTime:yyyy-MM-ddTHH:mm:ss.ffffff}/{topic}");
        key = SourceIds.Shorten(key);
        var unique = key;
        for (var n = 2; !_keys.Add(unique); n++)
        {
            unique = string.Create(CultureInfo.InvariantCulture, $"{key}#{n}");
        }

        return unique;
    }

    private bool Failed(FieldReader fields, Told told, List<Fault> faults)
    {
        if (fields.Fault is not { } fault)
        {
            return false;
        }

        var found = new Fault(told.Table.File.File.Name, told.Row.Row.Line, dealKey, fault.Column, fault.Value, fault.Problem.What, fault.Problem.Remedy);
        if (!faults.Contains(found))
        {
            faults.Add(found);
        }

        return true;
    }
}
