using System.Collections.Immutable;
using Revenos.Core.Outcomes;
using Revenos.Core.People;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.Import.Running;
using Revenos.Dashboard.UseCases;

namespace Revenos.Dashboard.Import.Profiles;

/// <summary>Finds profiles: files, those saved by name, those that come with the product, in this order.</summary>
public sealed class ProfileLibrary(ImportProfileQuery saved, ImportProfileDoor door)
{
    public async Task<ImmutableArray<string>> Names(CancellationToken cancellation = default) =>
        [.. (await saved.Names(cancellation)).Union(BuiltInProfiles.Names).Order(StringComparer.Ordinal)];

    /// <summary>The profile that a person named: by the path of its file, or by its name.</summary>
    public async Task<Outcome<ImportProfile>> FindFileOrName(string named, CancellationToken cancellation = default) =>
        File.Exists(named) ? ProfileJson.Read(await File.ReadAllTextAsync(named, cancellation), Path.GetFileName(named)) : await Find(named, cancellation);

    public async Task<Outcome<ImportProfile>> Find(string name, CancellationToken cancellation = default) =>
        await saved.Find(name, cancellation) is { } json ? ProfileJson.Read(json, name)
        : BuiltInProfiles.Find(name) ?? ImportRefusals.UnknownProfile(name, await Names(cancellation));

    public Task<Refusal?> Save(ImportProfile profile, Viewer? viewer, CancellationToken cancellation = default) =>
        door.Save(profile.Name, ProfileJson.Write(profile), viewer, cancellation);
}
