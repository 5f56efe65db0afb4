using Revenos.Dashboard.Settings;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.Settings;

public sealed class DataSettingsTests
{
    [Fact]
    public void Validate_SeveralFaults_ReportsAllOfThem()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("occupied"), "");

        var result = new DataSettingsValidator().Validate(null, new DataSettings { Provider = "MySQL", Folder = folder.File("occupied") });

        Assert.Equal(2, result.Failures!.Count());
        Assert.Contains(result.Failures!, fault => fault.Contains("MySQL", StringComparison.Ordinal));
        Assert.Contains(result.Failures!, fault => fault.Contains("cannot be written to", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("PostgreSQL", "", "ConnectionStrings:Revenos is empty")]
    [InlineData("PostgreSQL", "Host=here", "must name a Host and a Database")]
    [InlineData("PostgreSQL", "Password=secret;Nonsense=1", "cannot be read")]
    [InlineData("Sqlite", "Host=here;Database=revenos", "Data:Provider is Sqlite")]
    public void Validate_ConnectionStringThatDoesNotFit_SaysTheWayOutWithoutThePassword(string provider, string connection, string said)
    {
        using var folder = new TemporaryFolder();

        var result = new DataSettingsValidator().Validate(null, new DataSettings { Provider = provider, Folder = folder.Path, ConnectionString = connection });

        Assert.Contains(said, Assert.Single(result.Failures!), StringComparison.Ordinal);
        Assert.DoesNotContain("secret", result.FailureMessage!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sqlite", "")]
    [InlineData("postgresql", "Host=here;Database=revenos;Password=secret")]
    public void Of_ValidSettings_DescribesThePlaceWithoutThePassword(string provider, string connection)
    {
        using var folder = new TemporaryFolder();
        var settings = new DataSettings { Provider = provider, Folder = folder.Path, ConnectionString = connection };

        Assert.True(new DataSettingsValidator().Validate(null, settings).Succeeded);
        Assert.Contains(folder.Path, DataPlace.Of(settings).Description, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", DataPlace.Of(settings).Description, StringComparison.Ordinal);
    }

    [Fact]
    public void FolderOf_Nothing_IsOutsideTheSourceTree() =>
        Assert.StartsWith(
            Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify),
            DataPlace.FolderOf(new DataSettings()),
            StringComparison.Ordinal);
}
