using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Revenos.Dashboard.Navigation;

namespace Revenos.Dashboard.Identity;

/// <summary>
/// A link with which somebody chooses a password for an account. It holds the account's stamp, which the new password
/// changes: so it works once, and an older link is void as soon as a newer one has been made.
/// </summary>
public sealed class OneTimeLinks(IDataProtectionProvider protection, TimeProvider time)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(48);

    private readonly IDataProtector _protector = protection.CreateProtector("Revenos.OneTimeLinks.1");

    public OneTimeLink Make(Guid account, string stamp)
    {
        var until = time.GetUtcNow() + Lifetime;
        var content = string.Create(CultureInfo.InvariantCulture, $"{account:N} {until.UtcTicks} {stamp}");
        return new(Urls.NewPassword(Base64Url.EncodeToString(_protector.Protect(Encoding.UTF8.GetBytes(content)))), until);
    }

    /// <summary>The account that the link was made for and its stamp then; null where it was not made here or is too old.</summary>
    public (Guid Account, string Stamp)? Read(string? code)
    {
        if (code is null || !Base64Url.IsValid(code))
        {
            return null;
        }

        try
        {
            var content = Encoding.UTF8.GetString(_protector.Unprotect(Base64Url.DecodeFromChars(code))).Split(' ', 3);
            var until = new DateTimeOffset(long.Parse(content[1], CultureInfo.InvariantCulture), TimeSpan.Zero);
            return time.GetUtcNow() < until ? (Guid.ParseExact(content[0], "N"), content[2]) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}

/// <param name="Path">The address within this site.</param>
/// <param name="Until">When the link stops working.</param>
public sealed record OneTimeLink(string Path, DateTimeOffset Until);
