using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace Revenos.Dashboard.UseCases.Notifications;

/// <summary>The secrets that webhooks are signed with: made here, shown once, kept protected.</summary>
public sealed class WebhookSecrets(IDataProtectionProvider protection)
{
    private const int Bytes = 32;

    private readonly IDataProtector _protector = protection.CreateProtector("Revenos.Webhooks");

    /// <summary>A new secret, which nobody can guess.</summary>
    public static string Make() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes));

    public string Protect(string secret) => _protector.Protect(secret);

    /// <summary>The secret; null where the keys that protected it are gone.</summary>
    public string? Reveal(string kept)
    {
        try
        {
            return _protector.Unprotect(kept);
        }
        catch (CryptographicException)
        {
            // Another installation's keys: whoever keeps the webhook is told to make it anew.
            return null;
        }
    }

    /// <summary>The signature of a body: HMAC-SHA256 over the instant in seconds, a point and the body, in hexadecimal digits.</summary>
    public static string Sign(string secret, long seconds, string body) => Convert.ToHexStringLower(
        HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{seconds}.{body}")));
}
