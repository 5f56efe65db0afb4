using Revenos.Core.Outcomes;

namespace Revenos.Dashboard.Import.Running;

/// <summary>Why an import cannot begin, each with the way out.</summary>
public static class ImportRefusals
{
    public static Refusal NoFile { get; } = new("no-file", "No file was given. Name at least one.");

    public static Refusal NoProfile { get; } = new("no-profile", "A table needs a profile that says what its columns mean. Choose one, or map the columns in the page.");

    public static Refusal Mixed { get; } = new("mixed-files", "Tables and files of facts cannot be imported together. Import the one, then the other.");

    public static Refusal PastOfFacts { get; } = new("past-of-facts", "Only tables can be imported as they stood on a day. Leave the day out, or the facts that came later.");

    public static Refusal UnknownProfile(string name, IEnumerable<string> known) => new(
        "unknown-profile", $"There is no profile “{name}”, neither as a file nor by name. Known are {string.Join(", ", known)}.");
}
