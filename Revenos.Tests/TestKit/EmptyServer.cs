namespace Revenos.Tests.TestKit;

/// <summary>A running server with an empty workspace for a whole class of tests that only look at it, as a class fixture.</summary>
public sealed class EmptyServer : IAsyncLifetime
{
    private RevenosServer? _server;

    public RevenosServer Server => _server!;

    public async ValueTask InitializeAsync() => _server = await RevenosServer.StartAsync();

    public async ValueTask DisposeAsync() => await Server.DisposeAsync();
}
