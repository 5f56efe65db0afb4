using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Revenos.Core.Notifications;
using Revenos.Core.People;
using Revenos.Core.Values;
using Revenos.Dashboard.Data.Entities;
using Revenos.Dashboard.Live;
using Revenos.Dashboard.Settings;
using Revenos.Dashboard.UseCases;
using Revenos.Dashboard.UseCases.Notifications;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.UseCases.Notifications;

public sealed class InboxDoorTests(PostgresServer server)
{
    private static readonly Viewer Ada = new(TestStore.Ada, Role.Owner, []);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task MarkAll_UntilAnInstant_LeavesWhatCameSinceAndWhatIsSomebodyElses(DataProvider provider)
    {
        await using var store = await TestStore.OpenAsync(provider, server);
        await TellAsync(store, TestStore.Ada, "before", TestStore.Start);
        await TellAsync(store, TestStore.Ada, "since", TestStore.Start.AddMinutes(2));
        await TellAsync(store, TestStore.Ben, "another's", TestStore.Start);

        await store.Get<InboxDoor>().MarkAll(Ada, TestStore.Start.AddMinutes(1), Cancellation);

        Assert.Equal(["before"], await ReadAsync(store));
    }

    [Theory]
    [InlineData(Role.Owner)]
    [InlineData(Role.Manager)]
    [InlineData(Role.Leadership)]
    [InlineData(Role.Administrator)]
    public async Task Mark_AnothersInbox_IsLeftAloneWhateverTheRole(Role role)
    {
        await using var store = await TestStore.OpenAsync(DataProvider.Sqlite, server);
        var told = await TellAsync(store, TestStore.Ada, "hers", TestStore.Start);
        Viewer other = new(TestStore.Ben, role, [TestStore.North]);

        await store.Get<InboxDoor>().Mark(other, told, isRead: true, Cancellation);
        await store.Get<InboxDoor>().MarkAll(other, TestStore.Start.AddDays(1), Cancellation);

        Assert.Empty(await ReadAsync(store));
    }

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Mark_ReadTwice_KeepsWhenItWasReadFirstAndRingsTheirBell(DataProvider provider)
    {
        await using var store = await TestStore.OpenAsync(provider, server);
        var told = await TellAsync(store, TestStore.Ada, "hers", TestStore.Start);
        var rung = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var listening = store.Get<Bells>().Listen(TestStore.Ada, () =>
        {
            rung.TrySetResult();
            return Task.CompletedTask;
        });

        await store.Get<InboxDoor>().Mark(Ada, told, isRead: true, Cancellation);
        await rung.Task.WaitAsync(Cancellation);
        store.Time.Advance(TimeSpan.FromHours(1));
        await store.Get<InboxDoor>().Mark(Ada, told, isRead: true, Cancellation);

        await using var context = store.Contexts.CreateDbContext();
        Assert.Equal(TestStore.Start, (await context.Notifications.SingleAsync(Cancellation)).ReadAt);
    }

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Choose_WhatWasChosen_IsThatPersonsAlone(DataProvider provider)
    {
        await using var store = await TestStore.OpenAsync(provider, server);
        var door = store.Get<InboxDoor>();
        var quiet = new NotificationChoices(
            Enum.GetValues<NotificationTopic>().ToImmutableDictionary(topic => topic, topic => topic == NotificationTopic.Drift ? NotificationDelivery.None : NotificationDelivery.App),
            new TimeOnly(23, 59));
        await door.Choose(TestStore.Ada, NotificationChoices.Default, Cancellation);

        await door.Choose(TestStore.Ada, quiet, Cancellation);

        var kept = await door.Choices(TestStore.Ada, Cancellation);
        Assert.Equal(quiet.MailAt, kept.MailAt);
        Assert.All(Enum.GetValues<NotificationTopic>(), topic => Assert.Equal(quiet[topic], kept[topic]));
        Assert.Same(NotificationChoices.Default, await door.Choices(TestStore.Ben, Cancellation));
    }

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Sweep_OlderThanAnInstant_TakesThatOutAndNothingElse(DataProvider provider)
    {
        await using var store = await TestStore.OpenAsync(provider, server);
        await TellAsync(store, TestStore.Ada, "old", TestStore.Start.AddDays(-100));
        await TellAsync(store, TestStore.Ada, "new", TestStore.Start);

        Assert.Equal(1, await store.Get<InboxDoor>().Sweep(TestStore.Start.AddDays(-90), Cancellation));

        await using var context = store.Contexts.CreateDbContext();
        Assert.Equal("new", Assert.Single(await context.Notifications.ToListAsync(Cancellation)).Key);
    }

    private static async Task<Guid> TellAsync(TestStore store, PersonId person, string key, DateTimeOffset at)
    {
        await using var context = store.Contexts.CreateDbContext();
        var row = new NotificationRow
        {
            Id = store.Get<IdSource>().NewKey(),
            Person = person,
            Key = key,
            Kind = NotificationKind.DriftBegan,
            At = at,
            MadeAt = at,
            Day = DateOnly.FromDateTime(at.UtcDateTime),
            IsShown = true,
            IsForMail = true,
            Detail = new OccasionDetail(),
        };
        context.Notifications.Add(row);
        await context.SaveChangesAsync(Cancellation);
        return row.Id;
    }

    private static async Task<List<string>> ReadAsync(TestStore store)
    {
        await using var context = store.Contexts.CreateDbContext();
        return await context.Notifications.Where(row => row.ReadAt != null).Select(row => row.Key).ToListAsync(Cancellation);
    }
}
