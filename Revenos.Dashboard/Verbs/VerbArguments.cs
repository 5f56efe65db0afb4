using System.Collections.Immutable;

namespace Revenos.Dashboard.Verbs;

/// <summary>What follows a verb: words, options with values, and flags.</summary>
public sealed class VerbArguments
{
    private readonly ImmutableDictionary<string, ImmutableArray<string>> _options;

    private VerbArguments(ImmutableArray<string> words, ImmutableDictionary<string, ImmutableArray<string>> options, string? fault) =>
        (Words, _options, Fault) = (words, options, fault);

    public ImmutableArray<string> Words { get; }

    /// <summary>What cannot be understood; null when all can.</summary>
    public string? Fault { get; }

    public string? this[string option] => _options.TryGetValue(option, out var values) ? values[^1] : null;

    public bool Has(string flag) => _options.ContainsKey(flag);

    /// <summary>All values of an option that may come several times.</summary>
    public ImmutableArray<string> All(string option) => _options.GetValueOrDefault(option, []);

    public static VerbArguments Parse(IReadOnlyList<string> arguments, IVerb verb)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        var options = new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal);
        for (var i = 0; i < arguments.Count; i++)
        {
            var argument = arguments[i];
            if (!argument.StartsWith("--", StringComparison.Ordinal))
            {
                words.Add(argument);
                continue;
            }

            var (name, value) = argument.IndexOf('=', StringComparison.Ordinal) is > 0 and var at ? (argument[2..at], argument[(at + 1)..]) : (argument[2..], null);
            if (verb.Flags.Contains(name) && value is null)
            {
                options[name] = [];
            }
            else if (!verb.Options.Contains(name))
            {
                return new VerbArguments([], ImmutableDictionary<string, ImmutableArray<string>>.Empty, $"\"{argument}\" is not an option of {verb.Name}.");
            }
            else if ((value ??= i + 1 < arguments.Count ? arguments[++i] : null) is { } given)
            {
                options[name] = [.. options.GetValueOrDefault(name, []), given];
            }
            else
            {
                return new VerbArguments([], ImmutableDictionary<string, ImmutableArray<string>>.Empty, $"\"{argument}\" needs a value.");
            }
        }

        return new VerbArguments(words.ToImmutable(), options.ToImmutableDictionary(), null);
    }
}
