using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Revenos.Dashboard.Data.Entities;

namespace Revenos.Dashboard.Identity;

/// <summary>
/// Stands in for the account that a typed address does not have, so that an unknown address costs as much work as a known
/// one. Its password is chance, and even the right one would not sign anybody in.
/// </summary>
public sealed class UnknownAccount(IPasswordHasher<RevenosUser> hasher)
{
    private readonly Lazy<string> _hash = new(() => hasher.HashPassword(new RevenosUser(), RandomNumberGenerator.GetHexString(32)));

    public string PasswordHash => _hash.Value;
}
