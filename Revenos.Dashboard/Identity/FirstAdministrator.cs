using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Revenos.Core.Outcomes;
using Revenos.Core.People;
using Revenos.Dashboard.Data.Entities;
using Revenos.Dashboard.Identity.Passwords;

namespace Revenos.Dashboard.Identity;

/// <summary>
/// The way into a workspace that nobody administers yet: a code that only whoever started the server has seen. There is no
/// default password, and the way closes behind the first administrator.
/// </summary>
public sealed class FirstAdministrator(
    AccountQuery accounts,
    IServiceScopeFactory scopes,
    IPasswordHasher<RevenosUser> hasher,
    PasswordRules rules) : IDisposable
{
    private const string Alphabet = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private const int CodeLength = 20;

    private readonly SemaphoreSlim _one = new(1, 1);
    private readonly Lazy<string> _code = new(() => RandomNumberGenerator.GetString(Alphabet, CodeLength));

    /// <summary>Known to this process alone, and another one at its next start.</summary>
    public string Code => _code.Value;

    public async Task<bool> IsWantedAsync(CancellationToken cancellationToken = default) => !await accounts.HasAdministratorAsync(cancellationToken);

    public async Task<Outcome<Guid>> MakeAsync(string? code, string email, string name, string? password, CancellationToken cancellationToken)
    {
        // Two who hold the code at once: the second finds the first one's account.
        await _one.WaitAsync(cancellationToken);
        try
        {
            if (!await IsWantedAsync(cancellationToken))
            {
                return AccountRefusals.SetUpDone;
            }

            if (!IsCode(code))
            {
                return AccountRefusals.SetUpCode;
            }

            return rules.Check(password, email, name) is { } refusal ? refusal : await AddAsync(new(email, name, Role.Administrator), password!, cancellationToken);
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    // Hashed first, so that neither the length nor the place of a wrong letter shows in the time taken.
    private bool IsCode(string? typed) => CryptographicOperations.FixedTimeEquals(
        SHA256.HashData(Encoding.UTF8.GetBytes((typed ?? "").Trim().ToUpperInvariant())),
        SHA256.HashData(Encoding.UTF8.GetBytes(Code)));

    private async Task<Outcome<Guid>> AddAsync(NewAccount wanted, string password, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var work = scope.ServiceProvider.GetRequiredService<AccountWork>();
        await using var transaction = await work.Database.Database.BeginTransactionAsync(cancellationToken);
        var made = await work.AddAsync(wanted, hasher.HashPassword(new(), password), cancellationToken);
        if (made.IsAccepted)
        {
            await transaction.CommitAsync(cancellationToken);
        }

        return made.Then<Guid>(user => user.Id);
    }
}
