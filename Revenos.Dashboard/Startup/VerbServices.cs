using Revenos.Dashboard.UseCases;
using Revenos.Dashboard.Verbs;

namespace Revenos.Dashboard.Startup;

/// <summary>What operators can ask for instead of serving.</summary>
internal static class VerbServices
{
    public static void AddVerbs(this IServiceCollection services)
    {
        services.AddSingleton<LedgerCheck>();
        services.AddSingleton<IVerb, ImportVerb>();
        services.AddSingleton<IVerb, EvaluateVerb>();
        services.AddSingleton<IVerb, VerifyVerb>();
        services.AddSingleton<IVerb, RebuildVerb>();
        services.AddSingleton<IVerb, BackupVerb>();
        services.AddSingleton<IVerb, UserAddVerb>();
        services.AddSingleton<IVerb, UserDisableVerb>();
        services.AddSingleton<IVerb, UserEnableVerb>();
        services.AddSingleton<IVerb, UserResetVerb>();
        services.AddSingleton<VerbTable>();
    }
}
