using System.Reflection;

namespace Revenos.Dashboard.Components.Layout;

/// <summary>What a page is while somebody looks at the past.</summary>
public enum LookingBack
{
    /// <summary>It shows the deals of that time: they are judged before the page opens.</summary>
    Deals,

    /// <summary>It shows that time, from facts or versions that it reads itself.</summary>
    Records,

    /// <summary>No past is kept of what it shows: it shows today, and says so.</summary>
    ShowsToday,

    /// <summary>It is for doing something, which is done today.</summary>
    OnlyToday,
}

/// <summary>Says what a page is while somebody looks at the past; a page without it shows the deals of that time.</summary>
/// <param name="as">What it is.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class LooksBackAttribute(LookingBack @as) : Attribute
{
    /// <summary>What it is.</summary>
    public LookingBack As { get; } = @as;

    /// <summary>What a page is; where there is none, there is nothing to judge.</summary>
    public static LookingBack Of(Type? page) => page is null ? LookingBack.Records : page.GetCustomAttribute<LooksBackAttribute>()?.As ?? LookingBack.Deals;
}
