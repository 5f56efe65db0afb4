using Revenos.Core.People;
using Revenos.Core.Values;
using Revenos.Dashboard.Components.Pages.Heatmap;
using Revenos.Dashboard.Figures;

namespace Revenos.Tests.Dashboard.Components.Pages.Heatmap;

public sealed class HeatmapStateTests
{
    [Fact]
    public void Parse_NoQuery_OpensOnStageBySignal()
    {
        var state = HeatmapState.Parse("");

        Assert.Equal((Dimension.Stage, Dimension.Signal, HeatMeasure.Share), (state.Rows, state.Columns, state.Measure));
        Assert.Equal("/heatmap", state.Url);
    }

    [Fact]
    public void Url_OfEverything_NamesTheSameView()
    {
        var state = new HeatmapState
        {
            Rows = Dimension.Close,
            Columns = Dimension.Week,
            Measure = HeatMeasure.Value,
            Pipeline = new PipelineId("sales & more"),
            Team = new TeamId("north"),
            Mine = true,
            From = 50_000,
            To = 100_000.5m,
            Text = "größe",
            Currency = "USD",
            Row = "2026-12",
            Column = "now",
            IsTable = true,
        };

        Assert.Equal(state, HeatmapState.Parse(new Uri("http://localhost" + state.Url).Query));
        Assert.True(state.IsNarrowed);
        Assert.False(state.Cleared.IsNarrowed);
    }

    [Fact]
    public void Parse_WhatNobodyUnderstands_IsPassedOver() =>
        Assert.Equal(HeatmapState.Open, HeatmapState.Parse("?rows=horoscope&columns=&measure=1&from=many&currency=euros&view=cube"));

    [Theory]
    [InlineData(Role.Owner, false)]
    [InlineData(Role.Leadership, false)]
    [InlineData(Role.Administrator, false)]
    [InlineData(Role.Manager, true)]
    public void For_PeopleAsALine_OnlyForTheirManager(Role role, bool isAllowed)
    {
        var viewer = new Viewer(new PersonId("mia"), role, [new TeamId("north")]);

        var state = new HeatmapState().By(Dimension.Owner, Dimension.Signal).For(viewer, hasPast: true);

        Assert.Equal(isAllowed, state.Rows == Dimension.Owner);
    }

    [Fact]
    public void For_TheSameTwice_TellsDealsApartByTwoThings()
    {
        var viewer = new Viewer(new PersonId("mia"), Role.Leadership, []);
        foreach (var dimension in Enum.GetValues<Dimension>())
        {
            var state = new HeatmapState().By(dimension, dimension).For(viewer, hasPast: true);

            Assert.NotEqual(state.Rows, state.Columns);
        }
    }
}
