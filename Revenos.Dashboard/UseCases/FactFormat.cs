using System.Text.Json;
using Revenos.Core.Facts;
using Revenos.Core.Outcomes;
using Revenos.Dashboard.Data.Ledger;
using Revenos.Dashboard.Data.Ledger.Json;

namespace Revenos.Dashboard.UseCases;

/// <summary>Facts as they stand in files. What is wrong with one is the file's fault and no exception: a refusal says it.</summary>
public static class FactFormat
{
    public static Outcome<Fact> Read(JsonElement fact)
    {
        try
        {
            return FactJson.Read(fact);
        }
        catch (FactFormatException fault)
        {
            return new Refusal("fact-format", fault.Message);
        }
    }
}
