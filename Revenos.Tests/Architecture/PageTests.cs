using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;

namespace Revenos.Tests.Architecture;

public sealed class PageTests
{
    /// <summary>The pages that anyone may open without signing in. Every line is a decision.</summary>
    private static readonly string[] Public =
    [
        "ErrorPage",
        "NewPasswordPage",
        "NotAllowedPage",
        "NotFoundPage",
        "SetUpPage",
        "SignInPage",
        "SignedOutPage",
    ];

    private static IEnumerable<Type> Pages => Rooms.DashboardTypes.Where(type => type.IsDefined(typeof(RouteAttribute), inherit: false));

    [Fact]
    public void Pages_NotPublic_CarryAPolicy() =>
        Offenders.AssertNone(
            "A page says with [Authorize(Policy = …)] who may open it, or is listed as public:",
            Pages.Where(page => !Public.Contains(page.Name) && !HasPolicy(page)).Select(page => page.ToString()));

    [Fact]
    public void Pages_Public_ExistAndAskForNothing() =>
        Offenders.AssertNone(
            "Listed as public, but gone or carrying a policy:",
            Public.Where(name => Pages.SingleOrDefault(page => page.Name == name) is not { } page || HasPolicy(page)));

    private static bool HasPolicy(Type page) =>
        page.GetCustomAttributes<AuthorizeAttribute>(inherit: true).Any(authorize => !string.IsNullOrEmpty(authorize.Policy))
        && !page.IsDefined(typeof(AllowAnonymousAttribute), inherit: true);
}
