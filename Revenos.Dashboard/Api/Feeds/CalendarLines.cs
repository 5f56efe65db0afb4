using System.Globalization;
using System.Text;

namespace Revenos.Dashboard.Api.Feeds;

/// <summary>The content lines of iCalendar (RFC 5545, 3.1 and 3.3.11): ended by CR and LF, folded at 75 octets, their texts escaped.</summary>
internal sealed class CalendarLines
{
    private const int MostOctets = 75;

    private readonly StringBuilder _text = new();

    /// <summary>A property with a value that has a form of its own: a date, a number, an address.</summary>
    public CalendarLines Raw(string property, string value)
    {
        Fold($"{property}:{value}");
        return this;
    }

    /// <summary>A property whose value is text.</summary>
    public CalendarLines Text(string property, string value) => Raw(property, Escape(value));

    public CalendarLines Number(string property, long value) => Raw(property, value.ToString(CultureInfo.InvariantCulture));

    public CalendarLines Day(string property, DateOnly day) => Raw($"{property};VALUE=DATE", day.ToString("yyyyMMdd", CultureInfo.InvariantCulture));

    public CalendarLines Instant(string property, DateTimeOffset at) =>
        Raw(property, at.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture));

    public override string ToString() => _text.ToString();

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var letter in text.ReplaceLineEndings("\n"))
        {
            switch (letter)
            {
                case '\\' or ';' or ',':
                    escaped.Append('\\').Append(letter);
                    break;
                case '\n':
                    escaped.Append("\\n");
                    break;
                // No other control character may stand in a text.
                case var plain when plain == '\t' || !char.IsControl(plain):
                    escaped.Append(plain);
                    break;
            }
        }

        return escaped.ToString();
    }

    // Never within a character: 75 counts octets of UTF-8, and the space that begins a further line is one of them.
    private void Fold(string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > MostOctets)
            {
                _text.Append("\r\n ");
                octets = 1;
            }

            _text.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        _text.Append("\r\n");
    }
}
