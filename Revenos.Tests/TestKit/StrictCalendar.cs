using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Revenos.Tests.TestKit;

/// <summary>
/// Reads iCalendar as RFC 5545 defines it and takes nothing else: written from its grammar, beside the product's writer and
/// without it.
/// </summary>
internal sealed partial class StrictCalendar
{
    private StrictCalendar(IReadOnlyList<Property> properties, IReadOnlyList<IReadOnlyList<Property>> events) => (Properties, Events) = (properties, events);

    /// <summary>The properties of the calendar itself.</summary>
    public IReadOnlyList<Property> Properties { get; }

    /// <summary>The properties of each event.</summary>
    public IReadOnlyList<IReadOnlyList<Property>> Events { get; }

    public static string Value(IReadOnlyList<Property> component, string name) => Assert.Single(component, property => property.Name == name).Value;

    public static StrictCalendar Read(byte[] content)
    {
        var lines = Lines(content).Select(Parse).ToList();
        List<Property> calendar = [];
        List<IReadOnlyList<Property>> events = [];
        var open = new Stack<(string Name, List<Property> Properties)>();
        var components = 0;
        for (var place = 0; place < lines.Count; place++)
        {
            var line = lines[place];
            switch (line.Name)
            {
                case "BEGIN":
                    Assert.True(open.Count > 0 || place == 0, "Nothing stands beside the calendar.");
                    Assert.Equal(open.Count == 0, line.Value == "VCALENDAR");
                    components += open.Count == 1 ? 1 : 0;
                    open.Push((line.Value, line.Value == "VCALENDAR" ? calendar : []));
                    break;
                case "END":
                    var closed = open.Pop();
                    Assert.Equal(closed.Name, line.Value);
                    if (closed.Name == "VEVENT")
                    {
                        Check(closed.Properties);
                        events.Add(closed.Properties);
                    }

                    break;
                default:
                    open.Peek().Properties.Add(line);
                    break;
            }
        }

        Assert.Empty(open);
        Assert.True(components > 0, "A calendar has at least one component.");
        Assert.Equal("2.0", Value(calendar, "VERSION"));
        Assert.NotEmpty(Value(calendar, "PRODID"));
        Assert.Equal(events.Count, events.Select(entry => Value(entry, "UID")).Distinct().Count());
        return new StrictCalendar(calendar, events);
    }

    private static List<string> Lines(byte[] content)
    {
        var strict = new UTF8Encoding(false, throwOnInvalidBytes: true);
        var text = strict.GetString(content);
        Assert.EndsWith("\r\n", text, StringComparison.Ordinal);
        var physical = text[..^2].Split("\r\n");
        Assert.DoesNotContain(physical, line => line.Contains('\r') || line.Contains('\n'));
        var unfolded = new List<string>();
        foreach (var line in physical)
        {
            // Cut between octets or not, each line is whole characters: it was decoded strictly as one text, and is counted alone.
            Assert.InRange(strict.GetByteCount(line), 1, 75);
            if (line[0] is ' ' or '\t')
            {
                unfolded[^1] += line[1..];
            }
            else
            {
                unfolded.Add(line);
            }
        }

        return unfolded;
    }

    private static Property Parse(string line)
    {
        var match = ContentLine().Match(line);
        Assert.True(match.Success, $"Not a content line: {line}");
        Assert.DoesNotContain(line, letter => char.IsControl(letter) && letter != '\t');
        return new Property(match.Groups["name"].Value, match.Groups["parameters"].Value, match.Groups["value"].Value);
    }

    private static void Check(List<Property> entry)
    {
        foreach (var once in (string[])["UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "SEQUENCE", "LAST-MODIFIED", "STATUS", "URL"])
        {
            Assert.Single(entry, property => property.Name == once);
        }

        foreach (var instant in (string[])["DTSTAMP", "LAST-MODIFIED"])
        {
            Assert.True(
                DateTime.TryParseExact(Value(entry, instant), "yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.None, out _), $"{instant} is no instant of UTC.");
        }

        var days = ((string[])["DTSTART", "DTEND"]).Select(name =>
        {
            var property = entry.Single(item => item.Name == name);
            Assert.Equal(";VALUE=DATE", property.Parameters);
            return DateOnly.ParseExact(property.Value, "yyyyMMdd", CultureInfo.InvariantCulture);
        }).ToArray();
        Assert.True(days[1] > days[0], "An event ends after it begins.");
        Assert.Matches("^[0-9]+$", Value(entry, "SEQUENCE"));
        Assert.Contains(Value(entry, "STATUS"), (string[])["TENTATIVE", "CONFIRMED", "CANCELLED"]);
        Assert.True(Uri.IsWellFormedUriString(Value(entry, "URL"), UriKind.Absolute));
        foreach (var text in entry.Where(property => property.Name is "SUMMARY" or "DESCRIPTION" or "UID" or "CATEGORIES"))
        {
            Assert.Matches(EscapedText(), text.Value);
        }
    }

    [GeneratedRegex("^(?<name>[A-Z0-9-]+)(?<parameters>(;[A-Z0-9-]+=(\"[^\"]*\"|[^\";:,]*)(,(\"[^\"]*\"|[^\";:,]*))*)*):(?<value>.*)$", RegexOptions.Singleline)]
    private static partial Regex ContentLine();

    // A backslash, a semicolon and a comma stand in a text only behind a backslash, and a backslash only before one of them or an n.
    [GeneratedRegex(@"^([^\\;,]|\\[\\;,nN])*$")]
    private static partial Regex EscapedText();

    /// <summary>One content line.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="Parameters">Its parameters, each behind a semicolon; may be empty.</param>
    /// <param name="Value">Its value as it stands there.</param>
    public sealed record Property(string Name, string Parameters, string Value)
    {
        /// <summary>The text that an escaped value means.</summary>
        public string Text => Escapes().Replace(Value, match => match.Value[1] is 'n' or 'N' ? "\n" : match.Value[1..]);
    }

    [GeneratedRegex(@"\\.")]
    private static partial Regex Escapes();
}
