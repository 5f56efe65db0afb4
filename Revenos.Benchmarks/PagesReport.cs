using System.Globalization;

namespace Revenos.Benchmarks;

/// <summary>Figures by what was measured and by how many deals, printed as they come and in the end as one table with their growth.</summary>
internal sealed class PagesReport(IReadOnlyList<int> sizes)
{
    private readonly List<string> _lines = [];
    private readonly Dictionary<(string Line, int Size), double> _figures = [];

    public void Add(string line, int size, double figure)
    {
        if (!_lines.Contains(line))
        {
            _lines.Add(line);
        }

        _figures[(line, size)] = figure;
        Console.WriteLine($"{Number(size)} deals: {line}: {Figure(figure)}");
    }

    public void Print(TextWriter to)
    {
        to.WriteLine();
        to.WriteLine($"| | {string.Join(" | ", sizes.Select(size => $"{Number(size)} deals"))} | growth |");
        to.WriteLine($"| --- | {string.Concat(sizes.Select(_ => "--- | "))}--- |");
        foreach (var line in _lines)
        {
            to.WriteLine($"| {line} | {string.Join(" | ", sizes.Select(size => Figure(_figures[(line, size)])))} | × {Figure(_figures[(line, sizes[^1])] / _figures[(line, sizes[0])])} |");
        }
    }

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Figure(double figure) => figure.ToString(figure < 10 ? "0.0" : "N0", CultureInfo.InvariantCulture);
}
