using Revenos.Core.Values;

namespace Revenos.Dashboard.Data.Entities;

/// <summary>An address that is told what people are told.</summary>
public sealed class WebhookRow
{
    public const int AddressLength = 500;

    public required Guid Id { get; init; }

    public required string Address { get; init; }

    /// <summary>The secret that bodies are signed with, protected by the keys of the installation.</summary>
    public required string Secret { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    public PersonId? MadeBy { get; init; }

    /// <summary>Tries in a row that failed.</summary>
    public int Failures { get; set; }

    /// <summary>Since when nothing is sent; null while it is on.</summary>
    public DateTimeOffset? OffSince { get; set; }
}
