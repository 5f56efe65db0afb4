namespace Revenos.Dashboard.Components.Pages.Deals.Pausing;

/// <summary>What can be done about a resting deal, each with a form of its own.</summary>
public enum RestStep
{
    /// <summary>It goes on.</summary>
    Reengage,

    /// <summary>It rests longer.</summary>
    Extend,

    /// <summary>It ends without a sale.</summary>
    Lose,
}

/// <summary>The steps in addresses.</summary>
public static class RestSteps
{
    public static string Slug(this RestStep step) => step switch
    {
        RestStep.Reengage => "re-engage",
        RestStep.Extend => "extend",
        RestStep.Lose => "lost",
    };

    /// <summary>The step of that name; null for none, or one that nobody understands.</summary>
    public static RestStep? Parse(string? slug) => Enum.GetValues<RestStep>().Cast<RestStep?>().FirstOrDefault(step => step!.Value.Slug() == slug);
}
