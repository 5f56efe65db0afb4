namespace Revenos.Dashboard.Components.Pages.Deals.Reanchor;

/// <summary>The four steps of a re-anchoring, in their order.</summary>
public enum ReanchorStep
{
    /// <summary>The causes of the drift, acknowledged one by one.</summary>
    Drift,

    /// <summary>Whether the people still mean it.</summary>
    Stakeholders,

    /// <summary>When each open milestone will be reached.</summary>
    Windows,

    /// <summary>What changed, and why it will hold.</summary>
    Trajectory,
}

/// <summary>The words of the steps.</summary>
internal static class ReanchorSteps
{
    public static IReadOnlyList<ReanchorStep> All { get; } = Enum.GetValues<ReanchorStep>();

    /// <summary>The step's name in addresses.</summary>
    public static string Slug(ReanchorStep step) => step switch
    {
        ReanchorStep.Drift => "what-drifted",
        ReanchorStep.Stakeholders => "stakeholders",
        ReanchorStep.Windows => "new-windows",
        ReanchorStep.Trajectory => "trajectory",
    };

    /// <summary>The step of an address; null for a name that nobody knows.</summary>
    public static ReanchorStep? Find(string? slug) => All.Select(step => (ReanchorStep?)step).FirstOrDefault(step => Slug(step!.Value) == slug);

    public static string Title(ReanchorStep step) => step switch
    {
        ReanchorStep.Drift => "What drifted",
        ReanchorStep.Stakeholders => "Stakeholders",
        ReanchorStep.Windows => "New windows",
        ReanchorStep.Trajectory => "Trajectory",
    };

    /// <summary>What the step asks.</summary>
    public static string Question(ReanchorStep step) => step switch
    {
        ReanchorStep.Drift => "What pulled this deal off its plan?",
        ReanchorStep.Stakeholders => "Do the people still mean it?",
        ReanchorStep.Windows => "When will each milestone be reached?",
        ReanchorStep.Trajectory => "What changed, and why will it hold?",
    };

    /// <summary>What its primary button does.</summary>
    public static string Verb(ReanchorStep step) => step switch
    {
        ReanchorStep.Drift => "Continue to stakeholders",
        ReanchorStep.Stakeholders => "Continue to new windows",
        ReanchorStep.Windows => "Continue to trajectory",
        ReanchorStep.Trajectory => "Re-anchor this deal",
    };

    public static ReanchorStep? Before(ReanchorStep step) => step == ReanchorStep.Drift ? null : step - 1;

    public static ReanchorStep? After(ReanchorStep step) => step == ReanchorStep.Trajectory ? null : step + 1;
}
