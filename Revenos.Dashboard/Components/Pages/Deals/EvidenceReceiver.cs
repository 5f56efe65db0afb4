using Microsoft.AspNetCore.Components.Forms;
using Revenos.Core.Deals;
using Revenos.Core.Outcomes;
using Revenos.Dashboard.UseCases;

namespace Revenos.Dashboard.Components.Pages.Deals;

/// <summary>Takes a file from a browser.</summary>
public sealed class EvidenceReceiver(EvidenceFiles files)
{
    /// <summary>What is taken, for the form and for the browser's own dialog.</summary>
    public static string Accepted { get; } = string.Join(',', EvidenceFileType.All.SelectMany(type => type.Extensions));

    public async Task<Outcome<StoredFile>> ReceiveAsync(IBrowserFile file)
    {
        // The browser's word on the size spares both sides the way; the real bytes are counted all the same.
        if (file.Size > EvidenceFiles.MostBytes)
        {
            return EvidenceRefusals.TooLarge;
        }

        await using var content = file.OpenReadStream(EvidenceFiles.MostBytes);
        return await files.Receive(file.Name, content);
    }

    /// <summary>Gives up a file that was received and not recorded.</summary>
    public void Discard(StoredFile file) => files.Discard(file);
}
