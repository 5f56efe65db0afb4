using Revenos.Core.Values;

namespace Revenos.Dashboard.UseCases;

/// <summary>Makes ids: version 7, which begin with the time and so keep neighbours together in an index.</summary>
public sealed class IdSource(TimeProvider time)
{
    public DealId NewDeal() => new(Next());

    public FactId NewFact() => new(Next());

    /// <summary>A name for a row that is no deal and no fact.</summary>
    public Guid NewKey() => Next();

    /// <summary>A name for a stored file.</summary>
    public string NewFileKey() => Next().ToString("N");

#pragma warning disable RS0030 // This is the one place where ids are made.
    private Guid Next() => Guid.CreateVersion7(time.GetUtcNow());
#pragma warning restore RS0030
}
