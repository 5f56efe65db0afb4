using System.Globalization;
using FsCheck;

namespace Revenos.Tests.TestKit;

/// <summary>
/// How many cases a law is tried on, and which. They are the same in every run, so that the gate gives the same answer to the
/// same code; the environment variable REVENOS_SEED tries others.
/// </summary>
internal static class Generated
{
    // An odd number, as the generator asks for.
    private const ulong Step = 0x9E3779B97F4A7C15;

    public static Config Cases(int count) => Config.QuickThrowOnFailure.WithMaxTest(count).WithReplay(Seed, Step);

    private static ulong Seed =>
        ulong.TryParse(Environment.GetEnvironmentVariable("REVENOS_SEED"), CultureInfo.InvariantCulture, out var chosen) ? chosen : 20_260_302;
}
