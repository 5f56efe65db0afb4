using Revenos.Dashboard.UseCases;

namespace Revenos.Dashboard.Verbs;

/// <summary>Writes everything into one archive while others go on working.</summary>
public sealed class BackupVerb(Backup backup) : IVerb
{
    public string Name => "backup";

    public string Usage => "FILE";

    public string Summary => "Writes the database and the evidence files into one zip archive, as of one instant; the server may run meanwhile.";

    public async Task<int> Run(VerbArguments arguments, VerbConsole console, CancellationToken cancellation)
    {
        if (arguments.Words is not [var file])
        {
            return ExitCodes.Misused;
        }

        var written = await backup.Write(file, cancellation);
        await (written.IsAccepted ? console.Answer.WriteLineAsync(written.Value) : console.Aside.WriteLineAsync(written.Refusal.Text));
        return written.IsAccepted ? ExitCodes.Done : ExitCodes.Refused;
    }
}
