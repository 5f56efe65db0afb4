using Revenos.Core.Outcomes;

namespace Revenos.Dashboard.Import.Reading;

/// <summary>Why a file cannot be read, each with the way out.</summary>
internal static class ReadingRefusals
{
    public static Refusal Missing(string name) => new("file-missing", $"There is no file \"{name}\". Check the path and try again.");

    public static Refusal Unreadable(string name) => new("file-unreadable", $"\"{name}\" may not be read. Check its permissions and try again.");

    public static Refusal Empty(string name) => new("file-empty", $"\"{name}\" holds nothing. Export it again, with a row of column names and at least one row of data.");

    public static Refusal OnlyHeader(string name) => new("file-without-rows", $"\"{name}\" holds column names and no row of data. Export it again with its rows.");

    public static Refusal NoHeader(string name, string row) => new(
        "file-without-header",
        $"The first row of \"{name}\" looks like data, not like column names: {row}. Add a row of column names at the top and import it again.");

    public static Refusal NoNames(string name) => new(
        "file-without-header", $"No row of \"{name}\" looks like column names. Put one row with a name for each column at the top and import it again.");

    public static Refusal Workbook(string name) => new("file-workbook", $"\"{name}\" is an Excel workbook. Save it as CSV UTF-8 and import that file.");

    public static Refusal Document(string name, string what) => new("file-not-a-table", $"\"{name}\" is {what}, not a table. Export the table as CSV UTF-8 and import that file.");

    public static Refusal Packed(string name, string what) => new("file-packed", $"\"{name}\" is packed with {what}. Unpack it, or pack it with gzip, and import that file.");

    public static Refusal BrokenGzip(string name) => new("file-broken", $"\"{name}\" is packed with gzip and damaged or cut short. Fetch or pack it again and import that file.");

    public static Refusal Json(string name) => new(
        "file-json", $"\"{name}\" is JSON. Save the table as CSV UTF-8, or write one fact a line as the facts schema describes, and import that file.");

    public static Refusal Binary(string name) => new("file-binary", $"\"{name}\" is not a text file. Export the table as CSV UTF-8 and import that file.");

    public static Refusal OpenQuote(string name, long row) => new(
        "file-open-quote", $"A quotation mark that opens in row {row} of \"{name}\" is never closed. Close it, or double it where it is part of the text, and import the file again.");

    public static Refusal UnknownEncoding(string encoding) => new(
        "unknown-encoding", $"The encoding \"{encoding}\" is not known. Use one of {string.Join(", ", TextEncodings.Names)}.");
}
