using Revenos.Dashboard.Import.Reports;
using Revenos.Dashboard.UseCases;

namespace Revenos.Dashboard.Verbs;

/// <summary>Follows the chain of every deal.</summary>
public sealed class VerifyVerb(LedgerCheck check) : IVerb
{
    public string Name => "verify";

    public string Usage => "";

    public string Summary => "Checks that no recorded fact was changed, removed or put in; names the first row that does not fit.";

    public async Task<int> Run(VerbArguments arguments, VerbConsole console, CancellationToken cancellation)
    {
        var health = await check.Run(cancellation: cancellation);
        if (health.Fault is { } fault)
        {
            await console.Aside.WriteLineAsync(fault.Text);
            return ExitCodes.Refused;
        }

        await console.Answer.WriteLineAsync(
            $"{ImportReportText.Count(health.Facts, "fact", "facts")} of {ImportReportText.Count(health.Deals, "deal", "deals")} verified: all as they were written.");
        return ExitCodes.Done;
    }
}
