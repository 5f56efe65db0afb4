using System.Collections.Immutable;

namespace Revenos.Dashboard.Demo;

/// <summary>Names for buyers and their people. The companies are invented: an invented first word and a plain trade.</summary>
internal static class DemoNames
{
    private static readonly string[] FirstWords =
    [
        "Brennick", "Calderfield", "Dunmarrow", "Ostervik", "Pellworth", "Quillmere", "Rosthaven", "Savrin", "Tarnholt", "Umberlea",
        "Veskar", "Wrenfold", "Ystrand", "Zellmar", "Ashcombe Vale", "Bramwell & Sons", "Corvane", "Drayholm", "Elmsgard", "Farrowby",
        "Grentham", "Hollinmoor", "Ilvary", "Jarnholm", "Kesterby", "Lindmarrow", "Morvenne", "Northcairn", "Orrinvale", "Pradelle",
        "Quistgard", "Ravenscar Bay", "Solvenna", "Thornquist", "Ulverdal", "Varnholt", "Westerby", "Yarrowdale", "Zandvoll", "Arrendal Point",
        "Belmarsh & Voss", "Castrenn", "Dovreholm", "Estermoor", "Fenwicke Hall", "Gallowmere", "Harstead", "Istrel", "Kilverstone", "Lorrimond",
        "Marrabeck", "Nethervale", "Oakhaven", "Penhallick", "Rowanbeck", "Stellamar", "Trevanne", "Undervik", "Vallorin", "Wexmoor",
    ];

    private static readonly string[] IndustrialTrades =
        ["Castings", "Paper", "Plastics", "Ceramics", "Glassworks", "Foundry", "Instruments", "Tooling", "Rail Works", "Timber"];

    private static readonly string[] FoodTrades =
        ["Foods", "Dairy", "Brewing", "Mills", "Bakeries", "Beverages", "Orchards", "Seafood"];

    private static readonly string[] LogisticsTrades =
        ["Freight", "Logistics", "Cold Storage", "Shipping", "Parcel", "Port Services", "Warehousing", "Haulage"];

    private static readonly string[] GivenNames =
    [
        "Ruth", "Peter", "Dana", "Oskar", "Ines", "Viktor", "Amara", "Lukas", "Sofia", "Henrik", "Priya", "Bruno", "Elif", "Gareth", "Noor", "Tomasz",
        "Ewa", "Mateo", "Yuki", "Clara", "Anton", "Farah", "Joris", "Linnea", "Owen", "Paula", "Rafael", "Signe", "Theo", "Zofia", "Kofi", "Mirela",
    ];

    private static readonly string[] FamilyNames =
    [
        "Bramwell", "Osei", "Thiele", "Lindqvist", "Moreau", "Kaplan", "Novak", "Hartley", "Ibarra", "Jensen", "Rao", "Castellan", "Weiss", "Doyle",
        "Haddad", "Zielinski", "Marchetti", "Tanaka", "Okoye", "Bergstrom", "Vasquez", "Petrov", "Ellery", "Fontaine", "Grant", "Halloran", "Ostrow",
        "Sandoval", "Varga", "Whitlock", "Yilmaz", "Arden",
    ];

    public static ImmutableArray<string> DecisionMakerRoles { get; } =
        ["Managing director", "Chief operating officer", "Finance director", "Plant director", "Head of operations"];

    public static ImmutableArray<string> ChampionRoles { get; } =
        ["Production manager", "Operations excellence lead", "Head of maintenance", "Site manager", "Digital programme lead"];

    public static ImmutableArray<string> InfluencerRoles { get; } =
        ["Purchasing lead", "IT architect", "Quality manager", "Works council chair", "Security officer"];

    public static ImmutableArray<string> UserRoles { get; } =
        ["Shift lead", "Maintenance planner", "Line operator", "Dispatcher", "Process engineer"];

    /// <summary>A buyer for each place on the list, all different, from the trade of the team that sells to it.</summary>
    public static string Account(DemoTeam team, int place)
    {
        var trades = team.Id == DemoCast.Food ? FoodTrades : team.Id == DemoCast.Logistics ? LogisticsTrades : IndustrialTrades;
        // The word and the trade advance in steps that share no factor with their lists, so that neighbours look nothing alike.
        return $"{FirstWords[place * 7 % FirstWords.Length]} {trades[(place + (place * 7 / FirstWords.Length)) % trades.Length]}";
    }

    public static string Person(DemoRandom random) => $"{random.Pick(GivenNames)} {random.Pick(FamilyNames)}";
}
