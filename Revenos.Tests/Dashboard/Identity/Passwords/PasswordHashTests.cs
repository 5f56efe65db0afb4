using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Revenos.Dashboard.Startup;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.Identity.Passwords;

public sealed class PasswordHashTests
{
    [Fact]
    public async Task Options_OfTheProduct_MakeAGuessAsDearAsOwaspAsks()
    {
        using var data = new TemporaryFolder();
        await using var application = RevenosApplication.Create([$"--Data:Folder={data.Path}"]);

        Assert.True(application.Services.GetRequiredService<IOptions<PasswordHasherOptions>>().Value.IterationCount >= 210_000);
    }
}
