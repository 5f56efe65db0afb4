namespace Revenos.Dashboard.Components.Pages.Board;

/// <summary>How choices are written in addresses. A slug once given out stays, for links are kept.</summary>
internal static class BoardSlugs
{
    public static string Of(BoardOrder order) => order switch
    {
        BoardOrder.Attention => "attention",
        BoardOrder.Value => "value",
        BoardOrder.Drift => "drift",
        BoardOrder.Close => "close",
        BoardOrder.InStage => "in-stage",
        BoardOrder.Account => "account",
    };

    public static T? Find<T>(IEnumerable<T> choices, Func<T, string> slug, string? text)
        where T : struct
    {
        foreach (var choice in choices)
        {
            if (slug(choice) == text)
            {
                return choice;
            }
        }

        return null;
    }
}
