using System.Globalization;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Revenos.Core.Courses;
using Revenos.Core.Drift;
using Revenos.Core.Plans;
using Revenos.Core.Values;
using Revenos.Core.Visibility;

namespace Revenos.Dashboard.Data.Configurations;

/// <summary>
/// Keeps a course as bytes: nothing ever asks the database what is inside, and a hundred thousand of them are read at start.
/// As many spans and events as the deal's facts make; some ten bytes each. Instants are ticks since the one before.
/// </summary>
internal static class CourseColumn
{
    // Another number whenever the form changes, together with ReadModel.Form: rows of another form are made anew.
    private const byte Form = 1;

    public static PropertyBuilder<DealCourse> IsCourse(this PropertyBuilder<DealCourse> property) => property.HasConversion(
        new ValueConverter<DealCourse, byte[]>(course => Write(course), bytes => Read(bytes)),
        new ValueComparer<DealCourse>((one, other) => ReferenceEquals(one, other), course => course.GetHashCode(), course => course));

    public static byte[] Write(DealCourse course)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        writer.Write(Form);
        WriteSpans(writer, course.Spans);
        WriteEvents(writer, course.Events);
        WriteSeverities(writer, course.Severities);
        return bytes.ToArray();
    }

    public static DealCourse Read(byte[] bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes, writable: false));
        return reader.ReadByte() == Form
            ? new DealCourse(ReadSpans(reader), ReadEvents(reader), ReadSeverities(reader))
            : throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"A course is kept in form {bytes[0]}; this version reads form {Form}."));
    }

    private static void WriteSpans(BinaryWriter writer, IReadOnlyList<CourseSpan> spans)
    {
        writer.Write7BitEncodedInt(spans.Count);
        var (ticks, terms) = (0L, default(CourseTerms));
        foreach (var span in spans)
        {
            WriteInstant(writer, span.From, ref ticks);
            writer.Write((byte)((int)span.State | ((int)span.Layer << 4)));
            writer.Write((byte)span.Type);
            writer.Write((byte)(span.Below.Bits | (span.Unknown.Bits << 4)));
            writer.Write(span.Causes.Bits);
            writer.Write(span.Terms != terms);
            if (span.Terms != terms)
            {
                terms = span.Terms;
                WriteTerms(writer, terms);
            }
        }
    }

    private static List<CourseSpan> ReadSpans(BinaryReader reader)
    {
        var (count, ticks, terms) = (reader.Read7BitEncodedInt(), 0L, default(CourseTerms));
        var spans = new List<CourseSpan>(count);
        while (spans.Count < count)
        {
            var from = ReadInstant(reader, ref ticks);
            var (standing, type, signals, causes) = (reader.ReadByte(), reader.ReadByte(), reader.ReadByte(), reader.ReadByte());
            terms = reader.ReadBoolean() ? ReadTerms(reader) : terms ?? throw new FormatException("The first span of a course has no terms.");
            spans.Add(new CourseSpan(
                from,
                terms,
                (MilestoneType)type,
                (DealState)(standing & 15),
                (VisibilityLayer)(standing >> 4),
                new SignalSet((byte)(signals & 15)),
                new SignalSet((byte)(signals >> 4)),
                new CauseSet(causes),
                DriftingSince: null));
        }

        return spans;
    }

    private static void WriteTerms(BinaryWriter writer, CourseTerms terms)
    {
        writer.Write(terms.Stage.Value);
        writer.Write(terms.Team is not null);
        if (terms.Team is { } team)
        {
            writer.Write(team.Value);
        }

        writer.Write(terms.Owner.Value);
        writer.Write(terms.Value.Amount);
        writer.Write(terms.Value.Currency);
        writer.Write7BitEncodedInt(terms.ExpectedClose is { } day ? day.DayNumber + 1 : 0);
    }

    private static CourseTerms ReadTerms(BinaryReader reader)
    {
        var stage = new StageId(ReadKey(reader));
        TeamId? team = reader.ReadBoolean() ? new TeamId(ReadKey(reader)) : null;
        var owner = new PersonId(ReadKey(reader));
        var value = new Money(reader.ReadDecimal(), ReadKey(reader));
        return new CourseTerms(stage, team, owner, value, reader.Read7BitEncodedInt() is > 0 and var day ? DateOnly.FromDayNumber(day - 1) : null);
    }

    private static void WriteEvents(BinaryWriter writer, IReadOnlyList<CourseEvent> events)
    {
        writer.Write7BitEncodedInt(events.Count);
        var ticks = 0L;
        foreach (var happened in events)
        {
            WriteInstant(writer, happened.At, ref ticks);
            writer.Write((byte)happened.Kind);
            writer.Write(happened.Milestone?.Value ?? "");
            writer.Write((float)(happened.Days ?? double.NaN));
        }
    }

    private static List<CourseEvent> ReadEvents(BinaryReader reader)
    {
        var (count, ticks) = (reader.Read7BitEncodedInt(), 0L);
        var events = new List<CourseEvent>(count);
        while (events.Count < count)
        {
            var at = ReadInstant(reader, ref ticks);
            var (kind, milestone, days) = ((CourseEventKind)reader.ReadByte(), ReadKey(reader), reader.ReadSingle());
            events.Add(new CourseEvent(at, kind, milestone.Length > 0 ? new MilestoneId(milestone) : null, float.IsNaN(days) ? null : days));
        }

        return events;
    }

    private static void WriteSeverities(BinaryWriter writer, IReadOnlyList<SeveritySample> severities)
    {
        writer.Write7BitEncodedInt(severities.Count);
        var ticks = 0L;
        foreach (var sample in severities)
        {
            WriteInstant(writer, sample.Monday, ref ticks);
            writer.Write((float)sample.Severity);
        }
    }

    private static List<SeveritySample> ReadSeverities(BinaryReader reader)
    {
        var (count, ticks) = (reader.Read7BitEncodedInt(), 0L);
        var severities = new List<SeveritySample>(count);
        while (severities.Count < count)
        {
            severities.Add(new SeveritySample(ReadInstant(reader, ref ticks), reader.ReadSingle()));
        }

        return severities;
    }

    private static void WriteInstant(BinaryWriter writer, DateTimeOffset at, ref long ticks)
    {
        writer.Write7BitEncodedInt64(at.UtcTicks - ticks);
        ticks = at.UtcTicks;
    }

    private static DateTimeOffset ReadInstant(BinaryReader reader, ref long ticks)
    {
        ticks += reader.Read7BitEncodedInt64();
        return new DateTimeOffset(ticks, TimeSpan.Zero);
    }

    private static string ReadKey(BinaryReader reader) => KnownKeys.One(reader.ReadString());
}
