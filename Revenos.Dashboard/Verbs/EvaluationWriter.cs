using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Revenos.Core.Deals;
using Revenos.Core.Drift;
using Revenos.Dashboard.Formatting;

namespace Revenos.Dashboard.Verbs;

/// <summary>Writes judgements, one deal after the other, none kept.</summary>
internal abstract class EvaluationWriter
{
    public abstract Task Begin();

    public abstract Task Write(Deal deal, Judgement judgement, string owner);

    public abstract Task End();

    protected static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", CultureInfo.InvariantCulture);

    protected static string Name(Enum value) => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}

/// <summary>One JSON array with an object a deal.</summary>
internal sealed class JsonEvaluations(TextWriter to) : EvaluationWriter
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private bool _isFirst = true;

    public override Task Begin() => to.WriteAsync('[');

    public override Task End() => to.WriteLineAsync(_isFirst ? "]" : "\n]");

    public override async Task Write(Deal deal, Judgement judgement, string owner)
    {
        await to.WriteAsync(_isFirst ? "\n" : ",\n");
        _isFirst = false;
        using var buffer = new MemoryStream();
        await using (var json = new Utf8JsonWriter(buffer, Readable))
        {
            Write(json, deal, judgement, owner);
        }

        await to.WriteAsync(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
    }

    private static void Write(Utf8JsonWriter json, Deal deal, Judgement judgement, string owner)
    {
        json.WriteStartObject();
        json.WriteString("deal", deal.Id.ToString());
        json.WriteString("name", deal.Name);
        json.WriteString("account", deal.Account);
        json.WriteString("owner", owner);
        json.WriteString("pipeline", deal.Pipeline.Value);
        json.WriteString("stage", deal.Stage.Value);
        json.WriteNumber("value", deal.Value.Amount);
        json.WriteString("currency", deal.Value.Currency);
        json.WriteString("opened", Instant(deal.OpenedAt));
        json.WriteString("asOf", Instant(judgement.At));
        json.WriteNumber("optionsVersion", judgement.OptionsVersion);
        json.WriteString("state", Name(judgement.State));
        json.WriteNumber("severity", judgement.Severity);
        json.WriteString("layer", Name(judgement.Layer));
        Write(json, "driftingSince", judgement.Episode?.OpenedAt);
        json.WriteStartArray("readings");
        foreach (var reading in judgement.Readings)
        {
            json.WriteStartObject();
            json.WriteString("signal", Name(reading.Signal));
            json.WriteString("level", Name(reading.Level));
            if (reading.Value is { } value)
            {
                json.WriteNumber("value", value);
            }
            else
            {
                json.WriteNull("value");
            }

            json.WriteNumber("threshold", reading.Threshold);
            json.WriteNumber("recovery", reading.Recovery);
            Write(json, "fallsBelowAt", reading.FallsBelowAt);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("causes");
        foreach (var cause in judgement.Causes)
        {
            json.WriteStartObject();
            json.WriteString("cause", Name(cause.Kind));
            if (cause.Days is { } days)
            {
                json.WriteNumber("days", days);
            }

            json.WriteStartArray("facts");
            foreach (var fact in cause.Facts)
            {
                json.WriteStringValue(fact.ToString());
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("forecast");
        Write(json, "driftsAt", judgement.Forecast?.DriftsAt);
        json.WriteStartArray("crossings");
        foreach (var crossing in judgement.Forecast?.Crossings ?? [])
        {
            json.WriteStartObject();
            json.WriteString("signal", Name(crossing.Signal));
            json.WriteString("at", Instant(crossing.At));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, DateTimeOffset? at)
    {
        if (at is { } instant)
        {
            json.WriteString(name, Instant(instant));
        }
        else
        {
            json.WriteNull(name);
        }
    }
}

/// <summary>A table with a row a deal; an unknown reading is an empty cell.</summary>
internal sealed class CsvEvaluations(TextWriter to) : EvaluationWriter
{
    private static readonly Signal[] Signals = Enum.GetValues<Signal>();

    public override Task Begin() => Write(
        new[] { "deal", "name", "account", "owner", "pipeline", "stage", "value", "currency", "opened", "asOf", "optionsVersion", "state", "severity", "layer", "driftingSince" }
            .Concat(Signals.SelectMany(signal => new[] { Name(signal), $"{Name(signal)}Level", $"{Name(signal)}FallsBelowAt" }))
            .Concat(["causes", "driftsAt"]));

    public override Task End() => Task.CompletedTask;

    public override Task Write(Deal deal, Judgement judgement, string owner) => Write(
        new[]
        {
            deal.Id.ToString(), deal.Name, deal.Account, owner, deal.Pipeline.Value, deal.Stage.Value,
            deal.Value.Amount.ToString(CultureInfo.InvariantCulture), deal.Value.Currency, Instant(deal.OpenedAt), Instant(judgement.At),
            judgement.OptionsVersion.ToString(CultureInfo.InvariantCulture), Name(judgement.State), Number(judgement.Severity), Name(judgement.Layer), Maybe(judgement.Episode?.OpenedAt),
        }
            .Concat(Signals.SelectMany(signal => judgement[signal] is { } reading
                ? new[] { reading.Value is { } value ? Number(value) : "", Name(reading.Level), Maybe(reading.FallsBelowAt) }
                : ["", "", ""]))
            .Concat([string.Join(' ', judgement.Causes.Select(cause => Name(cause.Kind))), Maybe(judgement.Forecast?.DriftsAt)]));

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static string Maybe(DateTimeOffset? at) => at is { } instant ? Instant(instant) : "";

    private Task Write(IEnumerable<string> cells) => to.WriteAsync(string.Join(',', cells.Select(CsvCell.Write)) + "\r\n");
}
