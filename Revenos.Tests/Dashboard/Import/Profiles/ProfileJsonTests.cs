using Revenos.Dashboard.Import.Profiles;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.Import.Profiles;

public sealed class ProfileJsonTests
{
    [Fact]
    public void Schema_File_IsWhatTheTypesSay()
    {
        var path = Repository.File("docs/import-profile.schema.json");
        var said = ProfileSchema.Write();
        // With this set the file is made anew; without it a difference is a fault.
        if (Environment.GetEnvironmentVariable("REVENOS_WRITE_SCHEMAS") is not null)
        {
            File.WriteAllText(path, said);
        }

        Assert.Equal(said, File.ReadAllText(path));
    }

    [Theory]
    [InlineData("bpi2012")]
    [InlineData("hubspot")]
    [InlineData("salesforce")]
    [InlineData("spreadsheet")]
    public void Read_WhatWasWritten_IsTheSameProfile(string name)
    {
        var written = ProfileJson.Write(ImportBench.Sample(name));

        Assert.Equal(written, ProfileJson.Write(ImportBench.Accepted(ProfileJson.Read(written, name))));
    }

    [Theory]
    [InlineData("{", "cannot be read")]
    [InlineData("""{"name": "x", "pipline": {}}""", "pipline")]
    [InlineData("""{"name": "x", "pipeline": {"id": "x", "name": "X"}, "tables": [{"name": "t", "rules": [{"emit": [{"fact": "nonsense"}]}]}]}""", "nonsense")]
    public void Read_WhatIsNoProfile_SaysWhereAndWhat(string json, string word) =>
        Assert.Contains(word, ProfileJson.Read(json, "mine.json").Refusal!.Text, StringComparison.Ordinal);

    [Fact]
    public void Read_FaultyProfile_NamesEveryFault()
    {
        var refusal = ProfileJson.Read(
            """
            {
              "name": "no spaces, please", "format": { "timeZone": "Mars/Olympus", "currency": "euro" },
              "pipeline": { "id": "p", "name": "P" },
              "tables": [{ "name": "rows", "rules": [{ "emit": [{ "fact": "stage", "stag": "{a | m}" }] }] }]
            }
            """, "mine.json").Refusal!;

        foreach (var word in new[] { "no spaces", "Mars/Olympus", "euro", "has no stage", "No rule makes a deal", "which deal", "does not say when", "no field \"stag\"", "needs the field \"stage\"", "no map \"m\"" })
        {
            Assert.Contains(word, refusal.Text, StringComparison.Ordinal);
        }
    }
}
