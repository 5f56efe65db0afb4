using System.Collections.Immutable;
using Revenos.Core.Outcomes;
using Revenos.Core.People;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.Formatting;
using Revenos.Dashboard.Identity;
using Revenos.Dashboard.UseCases.Notifications;

namespace Revenos.Dashboard.Components.Pages.Webhooks;

/// <summary>The webhooks as administrators keep them.</summary>
public sealed class WebhooksModel(ViewerSource viewers, WebhookQuery query, WebhookDoor door, DirectoryQuery directory)
{
    /// <summary>The webhooks; null until they were read.</summary>
    public ImmutableArray<WebhookCard>? Webhooks { get; private set; }

    public Refusal? Refusal { get; private set; }

    /// <summary>The secret of the webhook that was just added: shown once, and gone with the page.</summary>
    public string? Secret { get; private set; }

    public async Task LoadAsync(CancellationToken cancellation = default)
    {
        var viewer = await viewers.CurrentAsync(cancellation);

        // The policy keeps others out; a role that changed since is caught here.
        Webhooks = viewer.Role != Role.Administrator ? [] :
        [
            .. (await query.All(cancellation)).Select(webhook => new WebhookCard(
                webhook.Id,
                webhook.Address,
                MakerText.Of(webhook.MadeBy, directory.Current.NameOf),
                webhook.MadeAt,
                webhook.OffSince,
                [.. webhook.Deliveries.Select(Line)])),
        ];
    }

    /// <summary>Whether it was added; then <see cref="Secret"/> is there to be copied.</summary>
    public async Task<bool> AddAsync(string? address)
    {
        var added = await door.Add(address, await viewers.CurrentAsync());
        (Refusal, Secret) = (added.Refusal, added.IsAccepted ? added.Value : null);
        await LoadAsync();
        return added.IsAccepted;
    }

    public Task TryAsync(Guid id) => ChangeAsync(viewer => door.Try(id, viewer));

    public Task TurnOnAsync(Guid id) => ChangeAsync(viewer => door.TurnOn(id, viewer));

    public Task RemoveAsync(Guid id) => ChangeAsync(viewer => door.Remove(id, viewer));

    private async Task ChangeAsync(Func<Viewer, Task<Refusal?>> change)
    {
        (Refusal, Secret) = (await change(await viewers.CurrentAsync()), null);
        await LoadAsync();
    }

    private static WebhookLine Line(DeliveryState delivery) => new(
        delivery.Id,
        delivery.Event,
        delivery.MadeAt,
        delivery.IsDelivered ? WebhookResult.Delivered : delivery.NextAt is null ? WebhookResult.GivenUp : delivery.Tries == 0 ? WebhookResult.New : WebhookResult.Again,
        delivery.Tries,
        delivery.NextAt,
        delivery.Fault);
}

/// <summary>One webhook on the page.</summary>
public sealed record WebhookCard(Guid Id, string Address, string Maker, DateTimeOffset MadeAt, DateTimeOffset? OffSince, ImmutableArray<WebhookLine> Lines);

/// <summary>One delivery on the page.</summary>
public sealed record WebhookLine(Guid Id, string Event, DateTimeOffset MadeAt, WebhookResult Result, int Tries, DateTimeOffset? NextAt, string? Fault);

/// <summary>What came of a delivery.</summary>
public enum WebhookResult
{
    /// <summary>Not tried yet.</summary>
    New,

    /// <summary>Failed, and tried again later.</summary>
    Again,

    /// <summary>Taken.</summary>
    Delivered,

    /// <summary>Not tried any more.</summary>
    GivenUp,
}
