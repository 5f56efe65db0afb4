using System.Net;
using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Revenos.Core.People;
using Revenos.Dashboard.Identity;
using Revenos.Dashboard.Startup;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.Identity;

public sealed class PolicyTests(EmptyServer empty) : IClassFixture<EmptyServer>
{
    /// <summary>What each role may open beside what everybody may.</summary>
    public static TheoryData<Role, string[]> Powers => new()
    {
        { Role.Owner, [] },
        { Role.Manager, [Policies.Manage] },
        { Role.Leadership, [Policies.Manage, Policies.Lead] },
        { Role.Administrator, [Policies.Manage, Policies.Lead, Policies.Administer] },
    };

    [Theory]
    [MemberData(nameof(Powers))]
    public async Task EveryPage_AsEachRole_OpensOnlyWithItsPolicy(Role role, string[] policies)
    {
        using var visitor = await empty.Server.VisitAsAsync(role);

        foreach (var (path, policy) in Pages())
        {
            using var answer = await visitor.GetAsync(path);
            var allowed = policy is null or Policies.SignedIn || policies.Contains(policy);
            var refused = visitor.LeadsTo(answer)?.StartsWith("/not-allowed", StringComparison.Ordinal) == true;
            Assert.True(refused != allowed, $"{role} at {path}, which asks for “{policy}”: {answer.StatusCode}, {visitor.LeadsTo(answer)}");
        }
    }

    [Fact]
    public async Task EveryPage_WithAPolicy_SendsVisitorsToTheSignInPage()
    {
        using var nobody = new Visitor(empty.Server);

        foreach (var (path, _) in Pages().Where(page => page.Policy is not null))
        {
            using var answer = await nobody.GetAsync(path);
            Assert.StartsWith("/account/sign-in", nobody.LeadsTo(answer) ?? $"{path} opened", StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task EveryEndpoint_ThatNobodyHasThoughtAbout_IsClosed()
    {
        using var nobody = empty.Server.CreateClient();
        var open = empty.Server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null)
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText?.TrimStart('/'))
            .Where(path => !path.StartsWith("/css/", StringComparison.Ordinal) && !Path.HasExtension(path))
            .Distinct();

        Assert.Equal(
            [
                "/account/new-password", "/account/sign-in", "/account/sign-out", "/account/signed-out", "/error", "/error/{Status:int}", "/health/live",
                "/health/ready", "/not-allowed", "/not-found", "/set-up",
            ],
            open.Order(StringComparer.Ordinal));
        using var unknown = await nobody.GetAsync("/nothing-here", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Redirect, unknown.StatusCode);
    }

    // A page that needs more than its address in the path is left to its own tests.
    private static IEnumerable<(string Path, string? Policy)> Pages() =>
        from page in typeof(RevenosApplication).Assembly.GetTypes()
        from route in page.GetCustomAttributes<RouteAttribute>(inherit: false)
        where !route.Template.Contains('{', StringComparison.Ordinal)
        select (route.Template, page.GetCustomAttributes<AuthorizeAttribute>(inherit: true).Select(authorize => authorize.Policy).FirstOrDefault());
}
