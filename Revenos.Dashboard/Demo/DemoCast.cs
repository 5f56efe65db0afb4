using System.Collections.Immutable;
using Revenos.Core.Values;

namespace Revenos.Dashboard.Demo;

/// <summary>A team of the demo workspace.</summary>
public sealed record DemoTeam(TeamId Id, string Name);

/// <summary>Somebody who works with the demo's deals.</summary>
/// <param name="Team">Whose deals they own; null for those who own none.</param>
public sealed record DemoPerson(PersonId Id, string Name, TeamId? Team);

/// <summary>The made-up people on our side of the demo. The four at the top have accounts.</summary>
public static class DemoCast
{
    public static readonly TeamId East = new("industrial-east");
    public static readonly TeamId West = new("industrial-west");
    public static readonly TeamId Food = new("food");
    public static readonly TeamId Logistics = new("logistics");

    public static readonly DemoPerson Owner = new(new PersonId("demo-owner"), "Marta Kowal", East);
    public static readonly DemoPerson Manager = new(new PersonId("demo-manager"), "Jonas Reiter", null);
    public static readonly DemoPerson Leader = new(new PersonId("demo-leader"), "Ingrid Solheim", null);
    public static readonly DemoPerson Administrator = new(new PersonId("demo-admin"), "Sam Okafor", null);

    public static ImmutableArray<DemoTeam> Teams { get; } =
    [
        new(East, "Industrial East"),
        new(West, "Industrial West"),
        new(Food, "Food and Beverage"),
        new(Logistics, "Logistics"),
    ];

    /// <summary>The teams that the manager with an account looks after.</summary>
    public static ImmutableArray<TeamId> Managed { get; } = [East, Food];

    public static ImmutableArray<DemoPerson> Owners { get; } =
    [
        Owner,
        new(new PersonId("demo-petr"), "Petr Havel", East),
        new(new PersonId("demo-aylin"), "Aylin Demir", East),
        new(new PersonId("demo-tom"), "Tom Brannigan", West),
        new(new PersonId("demo-celine"), "Céline Marchetti", West),
        new(new PersonId("demo-nils"), "Nils Åkerlund", West),
        new(new PersonId("demo-rosa"), "Rosa Quintela", Food),
        new(new PersonId("demo-daniel"), "Daniel Osterman", Food),
        new(new PersonId("demo-hana"), "Hana Suzuki", Food),
        new(new PersonId("demo-kwame"), "Kwame Asante", Logistics),
        new(new PersonId("demo-lena"), "Lena Brandvold", Logistics),
        new(new PersonId("demo-marco"), "Marco Ferrante", Logistics),
    ];

    public static ImmutableArray<DemoPerson> People { get; } = [Manager, Leader, Administrator, .. Owners];
}
