namespace Revenos.Dashboard.Data.Configurations;

/// <summary>
/// Gives one string for many equal ones: the stages, people and milestones of a hundred thousand deals are a few hundred keys.
/// Bounded: where two keys want the same place, the later one has it. Safe for several threads: at worst a key is kept twice.
/// </summary>
internal static class KnownKeys
{
    private static readonly string?[] Places = new string?[4096];

    public static string One(string key)
    {
        ref var place = ref Places[(uint)key.GetHashCode(StringComparison.Ordinal) % (uint)Places.Length];
        return place is { } known && known == key ? known : place = key;
    }
}
