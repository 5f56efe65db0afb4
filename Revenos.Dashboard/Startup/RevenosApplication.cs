using Revenos.Dashboard.Components;

namespace Revenos.Dashboard.Startup;

/// <summary>The composition root: the one place where the parts are named together.</summary>
public static class RevenosApplication
{
    /// <summary>Composes the application, not yet started.</summary>
    /// <param name="args">Settings and switches from the command line.</param>
    /// <param name="adjust">Runs after our own settings and services are in place; a test brings its clock and folder this way.</param>
    public static WebApplication Create(string[] args, Action<WebApplicationBuilder>? adjust = null)
    {
        var builder = WebApplication.CreateBuilder(Options(args));

        RootSettings.AddTo(builder.Configuration);
        AddServices(builder);
        adjust?.Invoke(builder);
        ServerAddress.Use(builder);

        var application = builder.Build();
        Map(application);
        return application;
    }

    private static void AddServices(WebApplicationBuilder builder)
    {
        // Without a launch profile the environment is Production, in which ASP.NET Core skips the build's manifest of assets.
        // A published application has no manifest, and this does nothing.
        builder.WebHost.UseStaticWebAssets();

        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddStore();
        builder.Services.AddRecovery();
        builder.Services.AddSecurity();
        builder.Services.AddRazorComponents().AddInteractiveServerComponents(Security.Configure);
        builder.Services.AddUserInterface();
        builder.Services.AddNotifications();
        builder.Services.AddImport();
        builder.Services.AddVerbs();
        builder.Services.AddDeals();
        builder.Services.AddExports();
    }

    private static void Map(WebApplication application)
    {
        application.UseFaces();
        application.UseSecurity();
        application.MapHealth();
        application.MapAccount();
        application.MapDeals();
        application.MapImport();
        application.MapNotifications();
        application.MapExports();
        application.MapStaticAssets().AllowAnonymous();
        application.MapRazorComponents<App>().AddInteractiveServerRenderMode(Security.Configure);
    }

    // A published application keeps its assets beside its assembly and is started from any folder.
    private static WebApplicationOptions Options(string[] args) => new()
    {
        Args = args,
        ApplicationName = typeof(RevenosApplication).Assembly.GetName().Name,
        ContentRootPath = Directory.Exists(Path.Combine(AppContext.BaseDirectory, "wwwroot")) ? AppContext.BaseDirectory : null,
    };
}
