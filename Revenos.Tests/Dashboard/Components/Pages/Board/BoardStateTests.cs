using Revenos.Core.Drift;
using Revenos.Core.Values;
using Revenos.Dashboard.Components.Pages.Board;

namespace Revenos.Tests.Dashboard.Components.Pages.Board;

public sealed class BoardStateTests
{
    public static TheoryData<string, BoardState> Addresses => new()
    {
        { "/board", BoardState.Open },
        { "/board?pipeline=growth", new() { Pipeline = new PipelineId("growth") } },
        { "/board?mine=yes", new() { Mine = true } },
        { "/board?team=industrial-east&owner=ida", new() { Team = new TeamId("industrial-east"), Owner = new PersonId("ida") } },
        { "/board?state=drifting&cause=stakeholder-disengagement", new() { State = DealState.Drifting, Cause = CauseKind.StakeholderDisengagement } },
        { "/board?stage=proof", new() { Stage = new StageId("proof") } },
        { "/board?from=50000&to=250000.5", new() { From = 50_000, To = 250_000.5m } },
        { "/board?text=halden%20works", new() { Text = "halden works" } },
        { "/board?sort=drift&folded=b&folded=z", new() { Order = BoardOrder.Drift, Folded = BoardState.Open.Folded.Add("z").Add("b") } },
        { "/board?owner=m%C3%BCller%20%26%20co", new() { Owner = new PersonId("müller & co") } },
    };

    public static TheoryData<BoardOrder> Orders => [.. Enum.GetValues<BoardOrder>()];

    public static TheoryData<CauseKind> Causes => [.. Enum.GetValues<CauseKind>()];

    [Theory]
    [MemberData(nameof(Addresses))]
    public void Url_EachState_IsThatAddress(string address, BoardState state) => Assert.Equal(address, state.Url);

    [Theory]
    [MemberData(nameof(Addresses))]
    public void Parse_EachAddress_IsThatState(string address, BoardState state) => Assert.Equal(state, Parse(address));

    [Theory]
    [MemberData(nameof(Orders))]
    public void Parse_EachOrder_ComesBack(BoardOrder order) => Assert.Equal(order, Parse(new BoardState { Order = order }.Url).Order);

    [Theory]
    [MemberData(nameof(Causes))]
    public void Parse_EachCause_ComesBack(CauseKind cause) => Assert.Equal(cause, Parse(new BoardState { Cause = cause }.Url).Cause);

    [Theory]
    [InlineData("/board?state=won")]
    [InlineData("/board?state=1")]
    [InlineData("/board?cause=everything&sort=luck")]
    [InlineData("/board?from=-5&to=plenty")]
    [InlineData("/board?from=1e400")]
    [InlineData("/board?mine=perhaps&text=%20&owner=&team=%20%20&folded=")]
    [InlineData("/board?%00=%zz&&==")]
    public void Parse_WhatNobodyUnderstands_IsPassedOver(string address) => Assert.Equal(BoardState.Open, Parse(address));

    [Fact]
    public void Parse_EndlessText_IsCut() =>
        Assert.Equal(BoardState.LongestText, Parse("/board?text=" + new string('a', 5_000)).Text!.Length);

    [Fact]
    public void IsNarrowed_OnlyWhatLeavesDealsOut_Narrows()
    {
        Assert.False(new BoardState { Pipeline = new PipelineId("p"), Stage = new StageId("s"), Order = BoardOrder.Value }.Toggle(new StageId("s")).IsNarrowed);
        Assert.True(new BoardState { Mine = true }.IsNarrowed);
        Assert.True(new BoardState { Text = "rail" }.IsNarrowed);
        Assert.True(new BoardState { To = 5 }.IsNarrowed);
    }

    [Fact]
    public void Cleared_Everything_KeepsPipelineSortAndFolds()
    {
        var view = new BoardState { Pipeline = new PipelineId("p"), Order = BoardOrder.Value }.Toggle(new StageId("s"));

        Assert.Equal(view, (view with { Mine = true, State = DealState.Watch, Stage = new StageId("s"), Text = "rail" }).Cleared);
    }

    [Fact]
    public void Toggle_Twice_IsAsBefore()
    {
        var stage = new StageId("proof");

        Assert.Contains("proof", BoardState.Open.Toggle(stage).Folded);
        Assert.Equal(BoardState.Open, BoardState.Open.Toggle(stage).Toggle(stage));
    }

    private static BoardState Parse(string address) => BoardState.Parse(address.Contains('?') ? address[address.IndexOf('?')..] : "");
}
