using System.Text;

namespace Revenos.Dashboard.Import.Engine;

/// <summary>
/// Rows dealt out by the deal they belong to, into so many piles that one of them fits into memory. A deal's rows may lie anywhere
/// in files of any size and still come out together. Piles are temporary files that vanish with this object.
/// </summary>
internal sealed class Piles : IDisposable
{
    private const long PileBytes = 8 << 20;
    private const int MostPiles = 200;

    private readonly Stream[] _streams;
    private readonly BinaryWriter[] _writers;

    /// <param name="bytes">About how much will be put in; decides the number of piles.</param>
    public Piles(string folder, long bytes)
    {
        var count = (int)Math.Clamp(bytes / PileBytes, 1, MostPiles);
        // A single pile is small: it need not touch the disk.
        _streams = [.. Enumerable.Range(0, count).Select(Stream (pile) => count == 1 ? new MemoryStream() : Temporary(folder, pile))];
        _writers = [.. _streams.Select(stream => new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true))];
    }

    public int Count => _streams.Length;

    public void Put(string deal, PileRow row)
    {
        var writer = _writers[Hash(deal) % (uint)_writers.Length];
        writer.Write(deal);
        writer.Write(row.Table);
        writer.Write(row.Line);
        writer.Write(row.Cells.Length);
        foreach (var cell in row.Cells)
        {
            writer.Write(cell);
        }
    }

    /// <summary>The rows of each deal, by table and line; a deal comes once.</summary>
    public IEnumerable<(string Deal, List<PileRow> Rows)> Deals()
    {
        for (var pile = 0; pile < _streams.Length; pile++)
        {
            foreach (var (deal, rows) in Read(pile))
            {
                yield return (deal, rows);
            }
        }
    }

    public void Dispose()
    {
        foreach (var stream in _streams)
        {
            stream.Dispose();
        }
    }

    private Dictionary<string, List<PileRow>> Read(int pile)
    {
        _writers[pile].Flush();
        var stream = _streams[pile];
        stream.Position = 0;
        using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        var deals = new Dictionary<string, List<PileRow>>();
        while (stream.Position < stream.Length)
        {
            var deal = reader.ReadString();
            var (table, line) = (reader.ReadInt32(), reader.ReadInt64());
            var cells = new string[reader.ReadInt32()];
            for (var i = 0; i < cells.Length; i++)
            {
                cells[i] = reader.ReadString();
            }

            if (!deals.TryGetValue(deal, out var rows))
            {
                deals[deal] = rows = [];
            }

            rows.Add(new PileRow(table, line, cells));
        }

        return deals;
    }

    private static FileStream Temporary(string folder, int pile)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, $"{Path.GetRandomFileName()}.{pile}.pile");
        return new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
    }

    // FNV-1a: the same pile in every run, unlike string.GetHashCode.
    private static uint Hash(string text)
    {
        var hash = 2166136261;
        foreach (var c in text)
        {
            hash = (hash ^ c) * 16777619;
        }

        return hash;
    }
}
