using System.Buffers.Binary;
using System.IO.Compression;

namespace Revenos.Dashboard.Import.Reading;

/// <summary>
/// Unpacks gzip and notices a file that was cut short, which the runtime takes for its end: the last four bytes of a whole file say how
/// much it holds. Files put together of several packed ones say so of their last part only and are taken as they are.
/// </summary>
internal sealed class WholeGzipStream(Stream packed, string path) : Stream
{
    private readonly GZipStream _inner = new(packed, CompressionMode.Decompress);
    private long _count;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _count;
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        var length = _inner.Read(buffer);
        _count += length;
        return length > 0 || buffer.IsEmpty || IsWhole() ? length : throw new InvalidDataException("The file was cut short.");
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _inner.Dispose();
        }

        base.Dispose(disposing);
    }

    private bool IsWhole()
    {
        using var file = File.OpenRead(path);
        Span<byte> end = stackalloc byte[4];
        if (file.Length < 18)
        {
            return false;
        }

        file.Position = file.Length - end.Length;
        file.ReadExactly(end);
        return BinaryPrimitives.ReadUInt32LittleEndian(end) == (uint)_count || HasFurtherPart(file);
    }

    // The head of another part: the mark, the only method there is, known flags, and a known system.
    private static bool HasFurtherPart(FileStream file)
    {
        file.Position = 1;
        using var bytes = new BufferedStream(file, 1 << 16);
        Span<byte> head = stackalloc byte[10];
        for (int next; (next = bytes.ReadByte()) >= 0;)
        {
            head[1..].CopyTo(head);
            head[^1] = (byte)next;
            if (head is [0x1F, 0x8B, 8, < 0x20, _, _, _, _, 0 or 2 or 4, < 14 or 255])
            {
                return true;
            }
        }

        return false;
    }
}
