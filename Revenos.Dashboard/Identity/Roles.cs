using Revenos.Core.People;

namespace Revenos.Dashboard.Identity;

/// <summary>The names under which roles stand in the database, in policies and on the command line.</summary>
public static class Roles
{
    public const string Owner = "owner";
    public const string Manager = "manager";
    public const string Leadership = "leadership";
    public const string Administrator = "administrator";

    public static IReadOnlyList<string> All { get; } = [Owner, Manager, Leadership, Administrator];

    public static string NameOf(Role role) => role switch
    {
        Role.Owner => Owner,
        Role.Manager => Manager,
        Role.Leadership => Leadership,
        Role.Administrator => Administrator,
    };

    /// <summary>The role of this name, or null where no role has it.</summary>
    public static Role? Of(string? name) => name switch
    {
        Owner => Role.Owner,
        Manager => Role.Manager,
        Leadership => Role.Leadership,
        Administrator => Role.Administrator,
        _ => null,
    };
}
