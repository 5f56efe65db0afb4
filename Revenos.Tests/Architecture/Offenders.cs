namespace Revenos.Tests.Architecture;

internal static class Offenders
{
    /// <summary>Fails with every offender on a line of its own.</summary>
    public static void AssertNone(string rule, IEnumerable<string> offenders)
    {
        var all = offenders.Distinct().Order(StringComparer.Ordinal).ToList();
        if (all.Count > 0)
        {
            Assert.Fail($"{rule}{Environment.NewLine}{string.Join(Environment.NewLine, all)}");
        }
    }
}
