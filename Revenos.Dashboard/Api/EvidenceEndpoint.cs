using Microsoft.AspNetCore.Http.HttpResults;
using Revenos.Core.Facts;
using Revenos.Core.Values;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.Identity;
using Revenos.Dashboard.UseCases;

namespace Revenos.Dashboard.Api;

/// <summary>Hands out files of evidence to those who may see their deal: always as something to save, never as something to open here.</summary>
public static class EvidenceEndpoint
{
    public static void MapEvidence(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/deals/{deal:guid}/evidence/{fact:guid}", Get).RequireAuthorization(Policies.SignedIn);

    // Whether there is no such file or none that one may see is told alike.
    private static async Task<Results<FileStreamHttpResult, NotFound>> Get(
        Guid deal, Guid fact, HttpResponse response, ViewerSource viewers, HistoryQuery histories, EvidenceFiles files, CancellationToken cancellation)
    {
        var viewer = await viewers.CurrentAsync(cancellation);
        if (await histories.Load(new DealId(deal), viewer, cancellation) is not { } history
            || history.Facts.FirstOrDefault(entry => entry.Id == new FactId(fact))?.Content is not EvidenceAttached { Place.File: { } file }
            || files.Open(file) is not { } content)
        {
            return TypedResults.NotFound();
        }

        // What the type is says our list of types, never what the person's browser said. A name makes it a download.
        var type = EvidenceFileType.OfName(file.Name)?.ContentType ?? "application/octet-stream";
        response.Headers.CacheControl = "private, no-store";
        return TypedResults.Stream(content, type, file.Name);
    }
}
