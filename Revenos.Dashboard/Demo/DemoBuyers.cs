using System.Collections.Immutable;
using Revenos.Core.Deals;
using Revenos.Core.Facts;
using Revenos.Core.Recovery;
using Revenos.Core.Values;

namespace Revenos.Dashboard.Demo;

/// <summary>The people on the buyer's side of one story, each known from some day on.</summary>
internal sealed class DemoBuyers
{
    private readonly ImmutableArray<(StakeholderAdded Person, DateTimeOffset KnownAt)> _people;
    private ImmutableArray<FactId> _ids = [];

    private DemoBuyers(ImmutableArray<(StakeholderAdded, DateTimeOffset)> people) => _people = people;

    public string Champion => _people[0].Person.Name;

    public string DecisionMaker => _people[1].Person.Name;

    public static DemoBuyers Meet(DemoRandom random, DateTimeOffset opened, DateTimeOffset end)
    {
        var age = end.DaysSince(opened);
        var people = ImmutableArray.CreateBuilder<(StakeholderAdded, DateTimeOffset)>();
        Add(Authority.Champion, DemoNames.ChampionRoles, 0.05);
        Add(Authority.DecisionMaker, DemoNames.DecisionMakerRoles, Math.Min(random.Between(1, 8), age * 0.3));
        for (var more = random.Whole(0, 3); more > 0; more--)
        {
            var authority = random.Pick([Authority.Influencer, Authority.User, Authority.Influencer, Authority.Unknown]);
            Add(authority, authority == Authority.User ? DemoNames.UserRoles : DemoNames.InfluencerRoles, Math.Min(random.Between(2, 40), age * 0.6));
        }

        return new DemoBuyers(people.ToImmutable());

        void Add(Authority authority, ImmutableArray<string> roles, double afterDays)
        {
            string name;
            do
            {
                name = DemoNames.Person(random);
            }
            while (people.Any(known => known.Item1.Name == name));

            people.Add((new StakeholderAdded(name, random.Pick(roles), authority), opened.PlusDays(afterDays)));
        }
    }

    public void Tell(DemoStory story) => _ids = [.. _people.Select(known => story.Add(known.KnownAt, known.Person))];

    /// <summary>What those known at an instant said about still wanting it: whoever decides or carries it was asked.</summary>
    public ImmutableArray<StakeholderIntent> Intents(DateTimeOffset at)
    {
        var day = DateOnly.FromDateTime(DemoCalendar.Working(at).UtcDateTime);
        return
        [
            .. _people
                .Select((known, i) => (known.Person, known.KnownAt, Id: _ids[i]))
                .Where(known => DemoCalendar.Working(known.KnownAt) < DemoCalendar.Working(at))
                .Select(known => known.Person.Authority >= Authority.Champion
                    ? new StakeholderIntent(known.Id, Intent.Confirmed, EngagementKind.Call, day, "Still wants it this year")
                    : new StakeholderIntent(known.Id, Intent.NotAsked, null, null, "")),
        ];
    }

    /// <summary>Who of those known at an instant takes part; at least the champion.</summary>
    /// <param name="withDecisionMaker">Whether those who decide are to be had.</param>
    public ImmutableArray<FactId> Present(DateTimeOffset at, bool withDecisionMaker, DemoRandom random)
    {
        var present = ImmutableArray.CreateBuilder<FactId>();
        for (var i = 0; i < _people.Length; i++)
        {
            var (person, knownAt) = _people[i];
            var share = person.Authority switch
            {
                Authority.DecisionMaker => withDecisionMaker ? 0.35 : 0,
                Authority.Champion => 0.6,
                _ => 0.3,
            };
            if (DemoCalendar.Working(knownAt) < DemoCalendar.Working(at) && random.Chance(share))
            {
                present.Add(_ids[i]);
            }
        }

        return present.Count > 0 ? present.ToImmutable() : [_ids[0]];
    }
}
