using Revenos.Dashboard.Import.Reports;
using Revenos.Dashboard.UseCases;

namespace Revenos.Dashboard.Verbs;

/// <summary>Makes the read models anew.</summary>
public sealed class RebuildVerb(Rebuilding rebuilding) : IVerb
{
    public string Name => "rebuild";

    public string Usage => "";

    public string Summary => "Makes the read models anew from the ledger. Stop the server first.";

    public async Task<int> Run(VerbArguments arguments, VerbConsole console, CancellationToken cancellation)
    {
        var rebuilt = await rebuilding.Run(cancellation: cancellation);
        if (!rebuilt.IsAccepted)
        {
            await console.Aside.WriteLineAsync(rebuilt.Refusal.Text);
            return ExitCodes.Refused;
        }

        await console.Answer.WriteLineAsync($"{ImportReportText.Count(rebuilt.Value, "deal", "deals")} made anew.");
        return ExitCodes.Done;
    }
}
