using Revenos.Dashboard.Figures;

namespace Revenos.Dashboard.Components.Pages.Heatmap;

/// <summary>How choices are written in addresses. A slug once given out stays, for links are kept.</summary>
internal static class HeatmapSlugs
{
    public static string Of(Dimension dimension) => dimension switch
    {
        Figures.Dimension.Stage => "stage",
        Figures.Dimension.Milestone => "milestone",
        Figures.Dimension.Team => "team",
        Figures.Dimension.Signal => "signal",
        Figures.Dimension.Cause => "cause",
        Figures.Dimension.Value => "value",
        Figures.Dimension.Account => "account",
        Figures.Dimension.Close => "close",
        Figures.Dimension.Week => "week",
        Figures.Dimension.Owner => "owner",
    };

    public static string Of(HeatMeasure measure) => measure switch
    {
        HeatMeasure.Share => "share",
        HeatMeasure.Number => "number",
        HeatMeasure.Value => "value",
        HeatMeasure.Severity => "severity",
    };

    public static Dimension? Dimension(string? slug) => Find(Enum.GetValues<Dimension>(), Of, slug);

    public static HeatMeasure? Measure(string? slug) => Find(Enum.GetValues<HeatMeasure>(), Of, slug);

    private static T? Find<T>(T[] choices, Func<T, string> slug, string? text)
        where T : struct
    {
        var index = Array.FindIndex(choices, choice => slug(choice) == text);
        return index < 0 ? null : choices[index];
    }
}
