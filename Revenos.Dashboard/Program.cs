using Revenos.Dashboard.Startup;

var application = RevenosApplication.Create(args);

await application.RunAsync();
