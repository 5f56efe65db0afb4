using Revenos.Core.Facts;

namespace Revenos.Dashboard.Data.Ledger.Json;

/// <summary>How one kind of fact is written and read: its stable name, and its members in their fixed order.</summary>
/// <param name="Kind">The name in the ledger. It never changes, whatever the C# type is called.</param>
/// <param name="Type">The fact's type.</param>
/// <param name="Write">Writes the members.</param>
/// <param name="Read">Reads the members.</param>
internal sealed record FactShape(string Kind, Type Type, Action<Fact, FactWriter> Write, Func<FactReader, Fact> Read)
{
    public static FactShape Of<T>(string kind, Action<T, FactWriter> write, Func<FactReader, T> read)
        where T : Fact =>
        new(kind, typeof(T), (fact, writer) => write((T)fact, writer), read);
}
