namespace Revenos.Dashboard.Components.Controls;

/// <summary>The drawings of the product.</summary>
public enum IconName
{
    Add,
    Audit,
    Bell,
    Board,
    Check,
    ChevronDown,
    ChevronLeft,
    ChevronRight,
    Close,
    File,
    Heatmap,
    Horizon,
    Import,
    Link,
    Menu,
    More,
    People,
    Person,
    Playbook,
    Question,
    Remove,
    Review,
    Search,
    Threshold,
    Today,
    Undo,
    Warning,
    Webhook,
}
