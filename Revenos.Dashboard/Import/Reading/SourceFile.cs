namespace Revenos.Dashboard.Import.Reading;

/// <summary>A file to import: where it lies, and the name the person gave it.</summary>
public sealed record SourceFile(string Path, string Name)
{
    private static ReadOnlySpan<byte> GzipMark => [0x1F, 0x8B];

    public static SourceFile At(string path) => new(path, System.IO.Path.GetFileName(path));

    /// <summary>Size as stored; a gzip file holds more.</summary>
    public long Bytes => new FileInfo(Path).Length;

    /// <summary>Opens the content, unpacked where it is gzip by its first bytes; its name does not matter.</summary>
    /// <param name="read">Told how many stored bytes were read so far, for progress.</param>
    public Stream Open(Action<long>? read = null)
    {
        Stream file = new FileStream(Path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
        var isGzip = IsGzip(file);
        if (read is not null)
        {
            file = new CountingStream(file, read);
        }

        return isGzip ? new WholeGzipStream(file, Path) : file;
    }

    public bool IsGzip()
    {
        using var file = File.OpenRead(Path);
        return IsGzip(file);
    }

    private static bool IsGzip(Stream file)
    {
        Span<byte> start = stackalloc byte[2];
        var length = file.ReadAtLeast(start, 2, throwOnEndOfStream: false);
        file.Position = 0;
        return length == 2 && start.SequenceEqual(GzipMark);
    }
}
