using Revenos.Core.Deals;
using Revenos.Core.Outcomes;
using Revenos.Dashboard.Settings;

namespace Revenos.Dashboard.UseCases;

/// <summary>
/// The files handed in as evidence, in the data folder and never under the web root. A file is named by a key of ours; what
/// the person called it is only text. Once stored it is never changed.
/// </summary>
public sealed class EvidenceFiles(DataPlace place, IdSource ids)
{
    /// <summary>The largest file taken.</summary>
    public const long MostBytes = 20_000_000;

    private const int NameLimit = 200;
    private const int Buffer = 81_920;

    /// <summary>Takes a file in: checks its name, size and first bytes, and stores it.</summary>
    /// <param name="name">What the person calls it; folders in it are cut off.</param>
    /// <param name="content">Its bytes; read once, no further than just over the limit.</param>
    /// <param name="cancellation">Ends the reading; nothing is kept then.</param>
    public async Task<Outcome<StoredFile>> Receive(string name, Stream content, CancellationToken cancellation = default)
    {
        var plain = PlainName(name);
        if (plain.Length is 0 or > NameLimit)
        {
            return EvidenceRefusals.BadName;
        }

        if (EvidenceFileType.OfName(plain) is not { } type)
        {
            return EvidenceRefusals.BadType;
        }

        var key = ids.NewFileKey();
        var path = PathOf(key);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var arriving = $"{path}.arriving";
        try
        {
            var (bytes, refusal) = await Copy(content, arriving, type, cancellation);
            if (refusal is not null)
            {
                return refusal;
            }

            File.Move(arriving, path);
            return new StoredFile(key, plain, type.ContentType, bytes);
        }
        finally
        {
            File.Delete(arriving);
        }
    }

    /// <summary>Removes a file that was taken in and that no fact names: its form was left. Never one that may be recorded.</summary>
    public void Discard(StoredFile file)
    {
        if (IsOurs(file.Key))
        {
            File.Delete(PathOf(file.Key));
        }
    }

    /// <summary>The bytes of a stored file; null when it is not there.</summary>
    public Stream? Open(StoredFile file)
    {
        if (!IsOurs(file.Key))
        {
            return null;
        }

        var path = PathOf(file.Key);
        return File.Exists(path) ? new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, Buffer, useAsync: true) : null;
    }

    private static async Task<(long Bytes, Refusal? Refusal)> Copy(Stream content, string path, EvidenceFileType type, CancellationToken cancellation)
    {
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, Buffer, useAsync: true);
        var head = new byte[EvidenceFileType.BytesLookedAt];
        var begun = await content.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellation);
        if (begun == 0)
        {
            return (0, EvidenceRefusals.Empty);
        }

        if (!type.IsBegun(head.AsMemory(0, begun)))
        {
            return (0, EvidenceRefusals.OtherThanItSays);
        }

        await file.WriteAsync(head.AsMemory(0, begun), cancellation);
        long bytes = begun;
        var buffer = new byte[Buffer];
        for (int read; (read = await content.ReadAsync(buffer, cancellation)) > 0;)
        {
            bytes += read;
            if (bytes > MostBytes)
            {
                return (bytes, EvidenceRefusals.TooLarge);
            }

            await file.WriteAsync(buffer.AsMemory(0, read), cancellation);
        }

        // On the disk before the fact that names it is recorded.
        file.Flush(flushToDisk: true);
        return (bytes, null);
    }

    // Keys come from the ledger; one that is not of our making names no file, whatever it says.
    private static bool IsOurs(string key) => key.Length == 32 && key.All(char.IsAsciiHexDigitLower);

    // Browsers of another system may send a path; control characters would end up in a header.
    private static string PlainName(string name) =>
        string.Concat(name[(name.LastIndexOfAny(['/', '\\']) + 1)..].Where(letter => !char.IsControl(letter))).Trim();

    // Some thousand files a folder at most, for the sake of those who look at it.
    private string PathOf(string key) => Path.Combine(place.EvidenceFolder, key[^2..], key);
}
