namespace Revenos.Dashboard.Import.Reading;

/// <summary>A quotation mark that is never closed makes the rest of a file one record. This stops the reading before it fills the memory.</summary>
internal sealed class RecordGuard(TextReader inner) : TextReader
{
    private const long LongestRecord = 16 << 20;

    private long _since;

    /// <summary>A record has begun.</summary>
    public void Begin() => _since = 0;

    public override int Read(Span<char> buffer)
    {
        var length = inner.Read(buffer);
        _since += length;
        return _since <= LongestRecord ? length : throw new RecordTooLongException();
    }

    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

    public override int Read()
    {
        Span<char> one = stackalloc char[1];
        return Read(one) == 0 ? -1 : one[0];
    }

    public override int Peek() => inner.Peek();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}

/// <summary>Within the reading of one file only; never leaves <see cref="TableReader"/>.</summary>
internal sealed class RecordTooLongException : Exception;
