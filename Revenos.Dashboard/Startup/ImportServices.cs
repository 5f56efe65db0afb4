using Revenos.Dashboard.Components.Pages.Import;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.Import.Desk;
using Revenos.Dashboard.Import.Profiles;
using Revenos.Dashboard.Import.Running;
using Revenos.Dashboard.UseCases;

namespace Revenos.Dashboard.Startup;

/// <summary>Imports, from the page and from the command line.</summary>
internal static class ImportServices
{
    public static void AddImport(this IServiceCollection services)
    {
        services.AddSingleton<AccountPeopleQuery>();
        services.AddSingleton<ImportProfileQuery>();
        services.AddSingleton<ImportProfileDoor>();
        services.AddSingleton<ProfileLibrary>();
        services.AddSingleton<ImportRunner>();
        services.AddSingleton<ImportDesk>();
        services.AddTransient<ImportModel>();
    }
}
