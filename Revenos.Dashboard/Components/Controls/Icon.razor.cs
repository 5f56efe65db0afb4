using Microsoft.AspNetCore.Components;

namespace Revenos.Dashboard.Components.Controls;

/// <summary>A drawing beside a word or a label: alone it says nothing to those who do not see it.</summary>
public sealed partial class Icon
{
    [Parameter, EditorRequired]
    public IconName Name { get; set; }

    [Parameter]
    public int Size { get; set; } = 16;

    private string Drawing => Name switch
    {
        IconName.Add => "M8 3v10M3 8h10",
        IconName.Audit => "M3 2.5h10v11H3zM5.5 5.5h5M5.5 8h5M5.5 10.5h3",
        IconName.Bell => "M8 2.2a4 4 0 0 0-4 4c0 3.3-1.3 4.6-1.3 4.6h10.6S12 9.5 12 6.2a4 4 0 0 0-4-4zM6.7 13.2a1.4 1.4 0 0 0 2.6 0",
        IconName.Board => "M2.5 3h3v10h-3zM6.5 3h3v7h-3zM10.5 3h3v5h-3z",
        IconName.Changes => "M2.5 5.5h9M9 3l2.5 2.5L9 8M13.5 10.5h-9M7 8l-2.5 2.5L7 13",
        IconName.Check => "M3 8.5 6.5 12 13 4.5",
        IconName.ChevronDown => "M4 6l4 4 4-4",
        IconName.ChevronLeft => "M10 4 6 8l4 4",
        IconName.ChevronRight => "M6 4l4 4-4 4",
        IconName.Close => "M4 4l8 8M12 4l-8 8",
        IconName.File => "M4 2h5l3 3v9H4zM9 2v3h3",
        IconName.Heatmap => "M2.5 2.5h5v5h-5zM8.5 2.5h5v5h-5zM2.5 8.5h5v5h-5zM8.5 8.5h5v5h-5zM10 11h2",
        IconName.Horizon => "M2 11.5h12M4.5 11.5a3.5 3.5 0 0 1 7 0M8 3v2M3.2 5.7l1.4 1.4M12.8 5.7l-1.4 1.4",
        IconName.Import => "M8 2v8M5 7l3 3 3-3M3 13h10",
        IconName.Link => "M7 9l3-3M6 6 4.5 7.5a2.5 2.5 0 0 0 3.5 3.5L9.5 9.5M6.5 5.5 8 4a2.5 2.5 0 0 1 3.5 3.5L10 9",
        IconName.Menu => "M2.5 4h11M2.5 8h11M2.5 12h11",
        IconName.More => "M3.5 8h.01M8 8h.01M12.5 8h.01",
        IconName.Pause => "M5.5 3v10M10.5 3v10",
        IconName.People => "M6 7.5a2.3 2.3 0 1 0 0-4.6 2.3 2.3 0 0 0 0 4.6zM2 13.2c0-2.2 1.8-3.6 4-3.6s4 1.4 4 3.6M10.8 3.1a2.2 2.2 0 0 1 0 4.2M11.5 9.8c1.5.4 2.5 1.6 2.5 3.4",
        IconName.Person => "M8 7.6a2.6 2.6 0 1 0 0-5.2 2.6 2.6 0 0 0 0 5.2zM3.2 13.6c0-2.5 2.1-4 4.8-4s4.8 1.5 4.8 4",
        IconName.Playbook => "M3 2.5h8.5a1.5 1.5 0 0 1 1.5 1.5v9.5H4.5A1.5 1.5 0 0 1 3 12zM3 12a1.5 1.5 0 0 1 1.5-1.5H13M6 5.5h4",
        IconName.Question => "M6 6a2 2 0 1 1 2.6 1.9c-.4.2-.6.5-.6 1V9.5M8 12h.01",
        IconName.Remove => "M3 4.5h10M6.5 4.5v-2h3v2M4.5 4.5 5 13.5h6l.5-9M6.8 7v4M9.2 7v4",
        IconName.Review => "M2.5 3h11v7.5H8L5 13.5v-3H2.5zM5.5 6.8 7.3 8.5l3.2-3.3",
        IconName.Search => "M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9zM10.4 10.4 13.5 13.5",
        IconName.Threshold => "M2.5 10.5h11M4 8V5M8 8V2.5M12 8V6M4 13v-.5M8 13v-.5M12 13v-.5",
        IconName.Today => "M3 3.5h10v10H3zM3 6.5h10M5.5 2v2.5M10.5 2v2.5M6 10l1.5 1.5L10.5 8.5",
        IconName.Undo => "M6 3 3 6l3 3M3 6h6a3.8 3.8 0 0 1 0 7.5H6",
        IconName.Visibility => "M1.8 8S4.2 4 8 4s6.2 4 6.2 4-2.4 4-6.2 4-6.2-4-6.2-4zM8 9.8a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.6z",
        IconName.Warning => "M8 2.5 14 13H2zM8 6.5v3M8 11.3h.01",
        IconName.Webhook => "M8 7.2a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM4.5 13.5a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM11.5 13.5a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM7 7 5.5 9.7M9 7l1.5 2.7M6.5 11.5h3",
    };
}
