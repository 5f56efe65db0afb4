using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;
using Revenos.Dashboard.Identity;
using Revenos.Dashboard.Settings;

namespace Revenos.Dashboard.Startup;

/// <summary>How often one address may try what a guesser tries: sign-in, the set-up code, one-time links, the present password, the secret of a feed.</summary>
internal static class SignInLimit
{
    // A company behind one address, whose programs look every few minutes at most.
    private const int FeedsPerMinute = 120;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    public static void AddSignInLimit(this IServiceCollection services) =>
        services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.OnRejected = static (rejected, _) =>
            {
                var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var left) ? left : Window;
                rejected.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
                return ValueTask.CompletedTask;
            };
            options.AddPolicy(RateLimits.Guessable, PartitionOf);
            options.AddPolicy(RateLimits.Feeds, context => RateLimitPartition.GetFixedWindowLimiter(
                Network(context.Connection.RemoteIpAddress), _ => new() { PermitLimit = FeedsPerMinute, Window = Window, QueueLimit = 0 }));
        });

    // Looking at a form is free; sending it is a try.
    private static RateLimitPartition<string> PartitionOf(HttpContext context) => HttpMethods.IsPost(context.Request.Method)
        ? RateLimitPartition.GetFixedWindowLimiter(Network(context.Connection.RemoteIpAddress), _ => new()
        {
            PermitLimit = context.RequestServices.GetRequiredService<IOptions<SecuritySettings>>().Value.SignInTriesPerMinute,
            Window = Window,
            QueueLimit = 0,
        })
        : RateLimitPartition.GetNoLimiter("");

    // Whoever has one address of IPv6 has the 2^64 of its network.
    private static string Network(IPAddress? address) => address switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)),
        _ => address.ToString(),
    };
}
