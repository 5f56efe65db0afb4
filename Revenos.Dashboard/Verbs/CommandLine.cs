using System.Collections.Immutable;

namespace Revenos.Dashboard.Verbs;

/// <summary>A command line taken apart: settings of the product, which every way of starting knows, and what is left for a verb.</summary>
/// <param name="Settings">Such as --Data:Folder=…, --urls … and --workspace ….</param>
/// <param name="Rest">The verb and what follows it; empty for serving.</param>
public sealed record CommandLine(ImmutableArray<string> Settings, ImmutableArray<string> Rest)
{
    private static readonly string[] Switches = ["workspace", "urls", "environment", "contentRoot", "applicationName", "http_ports", "https_ports"];

    public bool AsksForHelp => Rest is ["--help" or "-h" or "-?" or "help", ..];

    public static CommandLine Of(IReadOnlyList<string> arguments)
    {
        var settings = ImmutableArray.CreateBuilder<string>();
        var rest = ImmutableArray.CreateBuilder<string>();
        for (var i = 0; i < arguments.Count; i++)
        {
            var argument = arguments[i];
            var name = argument.StartsWith("--", StringComparison.Ordinal) ? argument[2..].Split('=')[0] : "";
            if (!name.Contains(':', StringComparison.Ordinal) && !Switches.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                rest.Add(argument);
                continue;
            }

            settings.Add(argument);
            if (!argument.Contains('=', StringComparison.Ordinal) && i + 1 < arguments.Count)
            {
                settings.Add(arguments[++i]);
            }
        }

        return new CommandLine(settings.ToImmutable(), rest.ToImmutable());
    }
}
