using Revenos.Core.Outcomes;

namespace Revenos.Dashboard.UseCases;

/// <summary>The reasons for which a file is not taken as evidence.</summary>
public static class EvidenceRefusals
{
    public static Refusal BadName { get; } = new("bad-file-name", "The file needs a name of at most 200 characters.");

    public static Refusal BadType { get; } = new(
        "bad-file-type", "Files of this type are not taken. Hand in a PDF, an Office or OpenDocument file, a PNG or JPEG picture, or plain text; or give a link.");

    public static Refusal OtherThanItSays { get; } = new(
        "bad-file-content", "What is in this file does not fit its name. Save it again in the format that its name says, then hand it in.");

    public static Refusal Empty { get; } = new("empty-file", "This file is empty.");

    public static Refusal TooLarge { get; } = new("file-too-large", "This file is larger than 20 MB. Hand in a smaller one, or give a link to it.");
}
