using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Revenos.Core.Notifications;
using Revenos.Core.People;
using Revenos.Core.Values;
using Revenos.Dashboard.Data;

namespace Revenos.Dashboard.UseCases.Notifications;

/// <summary>The people who can be told anything, since they have an account, with how they want it.</summary>
internal sealed class Readers
{
    private static readonly string Leads = Role.Leadership.ToString().ToUpperInvariant();
    private static readonly string Administers = Role.Administrator.ToString().ToUpperInvariant();

    private readonly ImmutableDictionary<PersonId, NotificationChoices> _choices;

    private Readers(ImmutableDictionary<PersonId, NotificationChoices> choices, ImmutableHashSet<PersonId> leadership, ImmutableHashSet<PersonId> administrators) =>
        (_choices, Leadership, Administrators) = (choices, leadership, administrators);

    /// <summary>Who decides on escalations: the leadership, or the administrators where nobody else leads.</summary>
    public ImmutableHashSet<PersonId> Leadership { get; }

    public ImmutableHashSet<PersonId> Administrators { get; }

    public static async Task<Readers> Load(RevenosDbContext context, CancellationToken cancellation)
    {
        var people = await (
            from user in context.Users.AsNoTracking()
            where !user.IsDisabled
            select new
            {
                user.Person,
                Role = (from membership in context.UserRoles
                        join role in context.Roles on membership.RoleId equals role.Id
                        where membership.UserId == user.Id
                        select role.NormalizedName).FirstOrDefault(),
            }).ToListAsync(cancellation);
        var chosen = await context.NotificationChoices.AsNoTracking().ToDictionaryAsync(row => row.Person, cancellation);

        var leadership = people.Where(person => person.Role == Leads).Select(person => person.Person).ToImmutableHashSet();
        var administrators = people.Where(person => person.Role == Administers).Select(person => person.Person).ToImmutableHashSet();
        return new Readers(
            people.ToImmutableDictionary(person => person.Person, person => NotificationChoices.Of(chosen.GetValueOrDefault(person.Person))),
            leadership.IsEmpty ? administrators : leadership,
            administrators);
    }

    /// <summary>How somebody is to be told of a kind; <see cref="NotificationDelivery.None"/> for whoever has no account.</summary>
    public NotificationDelivery DeliveryOf(PersonId person, NotificationKind kind) =>
        !_choices.TryGetValue(person, out var choices) ? NotificationDelivery.None
        : NotificationTopics.Of(kind) is { } topic ? choices[topic]
        : NotificationDelivery.App;
}
