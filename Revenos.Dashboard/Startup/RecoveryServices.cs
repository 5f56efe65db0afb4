using Microsoft.Extensions.Options;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.Settings;
using Revenos.Dashboard.UseCases.Recovery;

namespace Revenos.Dashboard.Startup;

/// <summary>The way back: its settings, and what happens on it by itself.</summary>
internal static class RecoveryServices
{
    public static void AddRecovery(this IServiceCollection services)
    {
        services.AddOptions<RecoverySettings>().BindConfiguration(RecoverySettings.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<RecoverySettings>, RecoverySettingsValidator>();
        services.AddSingleton(provider => RecoverySettingsValidator.TermsOf(provider.GetRequiredService<IOptions<RecoverySettings>>().Value));
        services.AddSingleton<DueMoves>();
        services.AddSingleton<ReanchorDraftQuery>();
        services.AddSingleton<ReanchorDrafts>();
    }
}
