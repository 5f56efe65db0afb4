using Revenos.Core.Outcomes;

namespace Revenos.Core.Deals.Rules;

/// <summary>How long texts may be, and what they may hold.</summary>
internal static class Texts
{
    private const int NameLimit = 200;
    private const int KeyLimit = 100;
    private const int NoteLimit = 4000;

    public static Refusal? Name(string text, string field) => Required(text, field, NameLimit);

    public static Refusal? Key(string text, string field) => Required(text, field, KeyLimit);

    public static Refusal? Reason(string? text) => Required(text, "The reason", NoteLimit);

    public static Refusal? Answer(string? text, string field) => Required(text, field, NoteLimit);

    public static Refusal? Note(string text) => Optional(text, "The note");

    /// <summary>A text that may be empty.</summary>
    public static Refusal? Optional(string text, string field) => Check(text, field, NoteLimit);

    private static Refusal? Required(string? text, string field, int limit) =>
        string.IsNullOrWhiteSpace(text) ? Refusals.Missing(field) : Check(text, field, limit);

    private static Refusal? Check(string text, string field, int limit) =>
        text.Length > limit ? Refusals.TooLong(field, limit)
        : text.Contains('\0', StringComparison.Ordinal) ? Refusals.Unprintable(field)
        : null;
}
