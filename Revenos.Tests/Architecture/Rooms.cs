using System.Reflection;
using Microsoft.AspNetCore.Components;
using Revenos.Dashboard.Startup;

namespace Revenos.Tests.Architecture;

/// <summary>
/// The table of rooms of docs/architecture.md: who may know whom. A room is a namespace below Revenos.Dashboard, the
/// longest name winning; below Components it matters, too, whether a type is a component or a page model.
/// Every room may know itself and the types that stand directly in the root namespace.
/// </summary>
internal static class Rooms
{
    public const string Core = "Core";
    public const string Root = "Revenos.Dashboard";
    public const string Startup = "Startup";
    public const string Component = "component";
    public const string PageModel = "page model";

    private static readonly string[] Edge = [Core, "Settings", "UseCases", "Data.Queries", "Navigation", "Formatting"];
    private static readonly string[] Model = [Core, "Settings", "UseCases", "Data.Queries", "Live", "Figures", "Navigation", "Formatting", "Components.Controls", "Identity"];

    private static readonly Assembly CoreAssembly = Assembly.Load("Revenos.Core");
    private static readonly Assembly Dashboard = typeof(RevenosApplication).Assembly;

    public static IReadOnlyDictionary<string, string[]> MayKnow { get; } = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        [Root] = [Core],
        ["Settings"] = [Core],
        ["Navigation"] = [Core],
        ["Formatting"] = [Core],
        // The rows; among them the one that the framework's user manager works on.
        ["Data.Entities"] = [Core],
        ["Data"] = [Core, "Settings", "Data.Entities", "Data.Queries"],
        ["Data.Queries"] = [Core, "Settings", "Data.Entities", "Data"],
        ["Live"] = [Core, "Settings"],
        // Sums and maps, from what Live holds, with the words their lines are read by.
        ["Figures"] = [Core, "Live", "Formatting"],
        ["UseCases"] = [Core, "Settings", "Data", "Data.Entities", "Data.Queries", "Live"],
        ["Api"] = [.. Edge, "Identity"],
        ["Background"] = Edge,
        // E-mail and webhooks: what leaves the house.
        ["Outgoing"] = [.. Edge, "Identity"],
        // What kind of workspace it is stands in the catalog.
        ["Demo"] = [.. Edge, "Identity", "Data.Entities"],
        // Accounts are tables that the framework's stores work on, in the same database.
        ["Identity"] = [.. Edge, "Data", "Data.Entities"],
        ["Import"] = Edge,
        ["Verbs"] = [.. Edge, "Import", "Identity"],
        [PageModel] = Model,
        ["Components.Account"] = Model,
        // The face of an edge: its components show what the edge has, as it has it.
        ["Components.Pages.Import"] = [.. Model, "Import", Component, PageModel],
        // What a control takes and shows, beside the control.
        ["Components.Controls"] = [Core, "Navigation", "Formatting"],
        [Component] = [Core, "Figures", PageModel, "Components.Account", "Components.Pages.Import", "Components.Controls", "Navigation", "Formatting"],
    };

    /// <summary>The types written in the Dashboard, without what the compilers put beside them in namespaces of their own.</summary>
    public static IEnumerable<Type> DashboardTypes => Dashboard.GetTypes().Where(type => RoomOf(type) is not null);

    /// <summary>The room of a type, or its namespace where the table has no such room; null for a type that is not ours.</summary>
    public static string? RoomOf(Type type)
    {
        var source = TypeReferences.Outermost(type);
        if (source.Assembly == CoreAssembly)
        {
            return Core;
        }

        if (source == typeof(Program))
        {
            return Startup;
        }

        return source.Assembly != Dashboard || Below(source) is not { } name ? null
            : name.Length == 0 ? Root
            : IsIn(name, "Components") ? InComponents(source, name)
            : Longest(name, MayKnow.Keys.Append(Startup)) ?? name;
    }

    /// <summary>The page folder a type stands in, or null.</summary>
    public static string? PageOf(Type type) =>
        Below(TypeReferences.Outermost(type))?.Split('.') is ["Components", "Pages", var page, ..] ? page : null;

    private static string InComponents(Type type, string name) =>
        IsIn(name, "Components.Pages.Import") ? "Components.Pages.Import"
            : typeof(IComponent).IsAssignableFrom(type) || type.Name == "_Imports"
            ? Component
            : Longest(name, MayKnow.Keys) ?? PageModel;

    private static string? Longest(string name, IEnumerable<string> rooms) => rooms.Where(room => IsIn(name, room)).MaxBy(room => room.Length);

    private static bool IsIn(string name, string room) => name == room || name.StartsWith(room + ".", StringComparison.Ordinal);

    private static string? Below(Type type) =>
        type.Namespace == Root ? ""
            : type.Namespace?.StartsWith(Root + ".", StringComparison.Ordinal) == true ? type.Namespace[(Root.Length + 1)..]
            : null;
}
