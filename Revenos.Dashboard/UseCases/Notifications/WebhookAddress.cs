using System.Net;
using System.Net.Sockets;
using Revenos.Core.Outcomes;
using Revenos.Dashboard.Data.Entities;

namespace Revenos.Dashboard.UseCases.Notifications;

/// <summary>Where a webhook may lie: on the open internet over https, or on this machine.</summary>
public static class WebhookAddress
{
    public static Refusal Unreadable { get; } = new("webhook-address", "Write a whole address, such as https://example.com/hooks/revenos.");

    public static Refusal Insecure { get; } = new("webhook-insecure", "Use https. Only a receiver on this machine (localhost) may be reached over http.");

    public static Refusal Private { get; } = new(
        "webhook-private", "That address lies in a private network. Choose a public one, or allow private ones with the setting Webhooks:AllowPrivateAddresses.");

    /// <summary>Null when a webhook may be kept under this address. Names are looked up anew whenever something is sent.</summary>
    public static Refusal? Check(string? address, bool allowPrivate)
    {
        if (address is not { Length: > 0 and <= WebhookRow.AddressLength }
            || !Uri.TryCreate(address, UriKind.Absolute, out var uri)
            || uri.Scheme is not ("http" or "https")
            || uri.UserInfo.Length > 0)
        {
            return Unreadable;
        }

        return uri.Scheme == Uri.UriSchemeHttp && !uri.IsLoopback ? Insecure
            : !allowPrivate && !uri.IsLoopback && IPAddress.TryParse(uri.DnsSafeHost, out var ip) && !IsPublic(ip) ? Private
            : null;
    }

    /// <summary>
    /// Whether an address belongs to the open internet: not to this machine, a private or shared network, a link, a group of
    /// receivers or nobody (RFC 6890).
    /// </summary>
    public static bool IsPublic(IPAddress address)
    {
        var ip = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return ip.AddressFamily == AddressFamily.InterNetwork ? IsPublicV4(ip.GetAddressBytes()) : IsPublicV6(ip);
    }

    private static bool IsPublicV4(byte[] ip) => ip switch
    {
        [0 or 10 or 127, ..] => false,
        [100, >= 64 and <= 127, ..] => false,
        [169, 254, ..] => false,
        [172, >= 16 and <= 31, ..] => false,
        [192, 168, ..] or [192, 0, 0, _] or [192, 0, 2, _] => false,
        [198, 18 or 19, ..] or [198, 51, 100, _] or [203, 0, 113, _] => false,
        [>= 224, ..] => false,
        _ => true,
    };

    // Only global unicast is public, and of that not what carries an IPv4 address within (6to4, Teredo) or stands in examples.
    private static bool IsPublicV6(IPAddress ip)
    {
        var bytes = ip.GetAddressBytes();
        return (bytes[0] & 0xE0) == 0x20
            && !(bytes[0] == 0x20 && bytes[1] == 0x02)
            && !(bytes[0] == 0x20 && bytes[1] == 0x01 && bytes[2] == 0 && bytes[3] == 0)
            && !(bytes[0] == 0x20 && bytes[1] == 0x01 && bytes[2] == 0x0D && bytes[3] == 0xB8);
    }
}
