using Revenos.Dashboard.Startup;

return await Entrance.Run(args);
