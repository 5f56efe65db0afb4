using Microsoft.AspNetCore.Authorization;

namespace Revenos.Dashboard.Identity;

/// <summary>
/// Who may open what. A policy decides about pages and endpoints; what somebody sees on them and may change is decided
/// again by queries and use cases from the <see cref="Core.People.Viewer"/>.
/// </summary>
public static class Policies
{
    /// <summary>Everybody who has an account.</summary>
    public const string SignedIn = "signed in";

    /// <summary>Whoever looks after more than their own deals.</summary>
    public const string Manage = "manage";

    /// <summary>Whoever sees all deals and reviews escalations.</summary>
    public const string Lead = "lead";

    /// <summary>Whoever keeps playbooks, thresholds, people and imports.</summary>
    public const string Administer = "administer";

    public static void Add(AuthorizationOptions options)
    {
        var signedIn = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();
        options.AddPolicy(SignedIn, signedIn);
        options.AddPolicy(Manage, policy => policy.RequireRole(Roles.Manager, Roles.Leadership, Roles.Administrator));
        options.AddPolicy(Lead, policy => policy.RequireRole(Roles.Leadership, Roles.Administrator));
        options.AddPolicy(Administer, policy => policy.RequireRole(Roles.Administrator));

        // What nobody has thought about is closed.
        options.DefaultPolicy = signedIn;
        options.FallbackPolicy = signedIn;
    }
}
