using Revenos.Core.Outcomes;
using Revenos.Core.People;
using Revenos.Dashboard.Identity;

namespace Revenos.Dashboard.Components.Account;

/// <summary>The sign-in page: one form for everybody, and in a demo workspace a button for each demo account.</summary>
public sealed class SignInModel(SignInService sessions, DemoAccounts demo, FirstAdministrator first)
{
    /// <summary>What the demo offers; empty in any other workspace.</summary>
    public IReadOnlyList<(string Email, Role Role)> Demo { get; private set; } = [];

    /// <summary>Whether the workspace still has to be set up.</summary>
    public bool NeedsSetUp { get; private set; }

    public Refusal? Refusal { get; private set; }

    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        Demo = await demo.AreOfferedAsync(cancellationToken) ? DemoAccounts.Offered : [];
        NeedsSetUp = await first.IsWantedAsync(cancellationToken);
    }

    /// <summary>Whether a session has begun; otherwise there is a refusal to show.</summary>
    public async Task<bool> SignInAsync(HttpContext context, string? email, string? password)
    {
        Refusal = await sessions.SignInAsync(context, email, password);
        return Refusal is null;
    }

    /// <summary>As <see cref="SignInAsync"/>, with the password that everybody knows; refused like any other try where no demo is.</summary>
    public Task<bool> SignInToDemoAsync(HttpContext context, string? email) => SignInAsync(context, email, DemoAccounts.Password);

    public static string ReturnAddressOf(string? wanted) => ReturnAddress.Of(wanted);

    public static string DescriptionOf(Role role) => role switch
    {
        Role.Owner => "Leads deals and sees their own",
        Role.Manager => "Looks after teams and sees their deals",
        Role.Leadership => "Reviews escalated deals and sees all",
        Role.Administrator => "Keeps playbooks, people and imports",
    };
}
