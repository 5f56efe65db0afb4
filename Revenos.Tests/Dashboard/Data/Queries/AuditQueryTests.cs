using Revenos.Core.Facts;
using Revenos.Core.People;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.Settings;
using Revenos.Dashboard.UseCases;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.Data.Queries;

public sealed class AuditQueryTests(PostgresServer server)
{
    private static readonly Viewer Owner = new(TestStore.Ada, Role.Owner, []);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Load_PageAfterPage_ShowsEachRowOnceTheLatestFirst(DataProvider provider)
    {
        await using var store = await Filled(provider);
        var query = new AuditQuery(store.Contexts);
        List<AuditFact> seen = [];
        AuditMark? mark = null;
        do
        {
            // As it goes through an address.
            mark = AuditMark.Parse(mark?.ToString());
            var slice = await query.Load(TestStore.Administrator, All, mark, 3, Cancellation);
            seen.AddRange(slice.Facts);
            mark = slice.Next;
        }
        while (mark is not null);

        // Seven were recorded at one instant, by an import.
        Assert.Equal(9, seen.Count);
        Assert.Equal(9, seen.Select(fact => fact.Fact.Id).Distinct().Count());
        Assert.Equal(seen.Select(fact => fact.Fact.RecordedAt).OrderDescending(), seen.Select(fact => fact.Fact.RecordedAt));
        Assert.All(seen, fact => Assert.Equal(64, fact.Hash.Length));
        List<AuditFact> streamed = [];
        await foreach (var some in query.LoadAll(TestStore.Administrator, All, Cancellation))
        {
            streamed.AddRange(some);
        }

        Assert.Equal(seen.Select(fact => fact.Fact.Id), streamed.Select(fact => fact.Fact.Id));
    }

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Count_WithEachFilter_CountsWhatItSays(DataProvider provider)
    {
        await using var store = await Filled(provider);
        var query = new AuditQuery(store.Contexts);

        Assert.Equal(2, await Count(("deal", Changes.Deal(1).ToString())));
        Assert.Equal(2, await Count(("person", "ada")));
        Assert.Equal(7, await Count(("source", "crm")));
        Assert.Equal(1, await Count(("kind", Revenos.Dashboard.Data.Ledger.FactJson.KindOf<DealRenamed>())));
        Assert.Equal(8, await Count(("to", "2026-03-02")));
        Assert.Equal(1, await Count(("from", "2026-03-03")));
        Assert.Equal(9, await Count(("from", "no day"), ("deal", "no deal")));
        Assert.Equal(0, await Count(("person", "ada"), ("source", "crm")));
        Assert.Equal(["app", "crm"], await query.Sources(Cancellation));

        // An owner who found the way here would see their own deals only.
        Assert.Equal(2, await query.Count(Owner, All, Cancellation));

        // Whoever looks at the first day sees what was written down by its end.
        Assert.Equal(8, await query.Count(TestStore.Administrator with { AsOf = TestStore.Start.AddHours(1) }, All, Cancellation));

        Task<int> Count(params (string Key, string Value)[] parts) =>
            query.Count(TestStore.Administrator, AuditFilter.Parse(key => parts.FirstOrDefault(part => part.Key == key).Value, TimeZoneInfo.Utc), Cancellation);
    }

    private static AuditFilter All { get; } = AuditFilter.Parse(_ => null, TimeZoneInfo.Utc);

    private async Task<TestStore> Filled(DataProvider provider)
    {
        var store = await TestStore.OpenAsync(provider, server);
        await store.Door.Record(Changes.Open(Changes.Deal(1)), Owner, Cancellation);
        NewFact[] imported = [new(Changes.Opening(TestStore.Ben), SourceKey: "0"), .. Enumerable.Range(1, 6).Select(key => new NewFact(Changes.Meeting($"{key}"), SourceKey: $"{key}"))];
        await store.Door.RecordMany([new DealChange(Changes.Deal(2), 0, [.. imported])], new FactSource("crm", null), null, cancellation: Cancellation);
        store.Time.Advance(TimeSpan.FromDays(1));
        await store.Door.Record(Changes.Add(Changes.Deal(1), 1, new DealRenamed("Sensors II", "Acme Ltd")), Owner, Cancellation);
        return store;
    }
}
