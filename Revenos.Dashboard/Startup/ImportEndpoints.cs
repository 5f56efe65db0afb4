using System.Text;
using Microsoft.AspNetCore.Mvc;
using Revenos.Dashboard.Identity;
using Revenos.Dashboard.Import.Desk;
using Revenos.Dashboard.Import.Reading;
using Revenos.Dashboard.Import.Reports;
using Revenos.Dashboard.Navigation;

namespace Revenos.Dashboard.Startup;

/// <summary>
/// Files come in by a form and not through the circuit: the browser sends them at full speed, and they go to the disk as they come.
/// </summary>
internal static class ImportEndpoints
{
    private const long LargestUpload = 2L << 30;

    public static void MapImport(this WebApplication application)
    {
        application.MapPost(Urls.ImportFiles, TakeFiles)
            .RequireAuthorization(Policies.Administer)
            .WithMetadata(new RequestSizeLimitAttribute(LargestUpload))
            .WithFormOptions(multipartBodyLengthLimit: LargestUpload, bufferBodyLengthLimit: LargestUpload);
        application.MapGet(Urls.ImportJob("{job}") + "/faults.csv", Faults).RequireAuthorization(Policies.Administer);
    }

    // The form carries our token: binding it has the framework check it.
    private static async Task<IResult> TakeFiles(IFormFileCollection files, ImportDesk desk, ViewerSource viewers, CancellationToken cancellation)
    {
        var viewer = await viewers.CurrentAsync(cancellation);
        if (files.Count is 0 or > ImportDesk.MostFiles)
        {
            return Results.LocalRedirect(files.Count == 0 ? Urls.Import : Urls.ImportTooMany);
        }

        var (key, folder) = desk.Prepare();
        var taken = new List<SourceFile>();
        foreach (var file in files.Where(file => file.Length > 0 || files.Count == 1))
        {
            // The name is only ever shown; the file lies under a number.
            var path = Path.Combine(folder, taken.Count.ToString(System.Globalization.CultureInfo.InvariantCulture));
            await using (var stored = new FileStream(path, FileMode.CreateNew))
            {
                await file.CopyToAsync(stored, cancellation);
            }

            taken.Add(new SourceFile(path, Unique(NameOf(file), taken)));
        }

        return Results.LocalRedirect(Urls.ImportJob(desk.Take(key, folder, taken, viewer.Person).Key));
    }

    private static string NameOf(IFormFile file)
    {
        var name = string.Concat(Path.GetFileName(file.FileName.Replace('\\', '/')).Where(c => !char.IsControl(c)));
        return name.Length == 0 ? "file" : name.Length <= 120 ? name : name[^120..];
    }

    private static string Unique(string name, List<SourceFile> taken)
    {
        var unique = name;
        for (var n = 2; taken.Any(file => file.Name == unique); n++)
        {
            unique = $"{name} ({n})";
        }

        return unique;
    }

    private static async Task<IResult> Faults(string job, HttpResponse response, ImportDesk desk, ViewerSource viewers, CancellationToken cancellation)
    {
        if (desk.Find(job, (await viewers.CurrentAsync(cancellation)).Person)?.Report is not { } report)
        {
            return Results.NotFound();
        }

        response.Headers.CacheControl = "private, no-store";
        return Results.File(Encoding.UTF8.GetBytes("\uFEFF" + FaultCsv.Write(report.Faults)), "text/csv; charset=utf-8", $"{report.Profile}-faults.csv");
    }
}
