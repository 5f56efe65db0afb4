namespace Revenos.Core.Deals;

/// <summary>Where a piece of evidence is kept: at an address, in a stored file, or only described.</summary>
/// <param name="Link">An absolute http or https address; null when there is none.</param>
/// <param name="File">The stored file; null when there is none.</param>
public sealed record EvidencePlace(string? Link, StoredFile? File)
{
    /// <summary>Kept elsewhere, without an address, as imports know it.</summary>
    public static EvidencePlace Elsewhere { get; } = new(null, null);
}

/// <summary>A file that was handed in as evidence.</summary>
/// <param name="Key">The name under which it is stored; made by the product, never by the person.</param>
/// <param name="Name">The name the person gave it.</param>
/// <param name="ContentType">Its checked content type.</param>
/// <param name="Bytes">Its size in bytes.</param>
public sealed record StoredFile(string Key, string Name, string ContentType, long Bytes);
