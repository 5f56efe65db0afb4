namespace Revenos.Dashboard.Components.Pages.Deals.Reanchor;

/// <summary>How one learns what a stakeholder thinks, in words.</summary>
internal static class IntentText
{
    public static string Of(LearntBy by) => by switch
    {
        LearntBy.Meeting => "In a meeting",
        LearntBy.Workshop => "In a workshop",
        LearntBy.Demo => "In a demo",
        LearntBy.Call => "By call",
        LearntBy.Email => "By e-mail",
        LearntBy.Message => "By message",
        LearntBy.Others => "From somebody else",
    };
}
