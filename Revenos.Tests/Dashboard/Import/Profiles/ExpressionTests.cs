using Revenos.Dashboard.Import.Profiles;

namespace Revenos.Tests.Dashboard.Import.Profiles;

public sealed class ExpressionTests
{
    [Fact]
    public void Parse_AllParts_AreTold()
    {
        var expression = Expression.Parse("Deal {id > owners.team > teams.name | regions ?? of {owner +}} {{x}}", out var fault);

        Assert.Null(fault);
        Assert.Equal(["Deal ", "", " {x}"], expression.Parts.Select(part => part.Text));
        var reference = expression.Parts[1].Reference!;
        Assert.Equal(("id", "regions", false), (reference.Column, reference.Map, reference.LooksAhead));
        Assert.Equal([new ReferenceStep("owners", "team"), new ReferenceStep("teams", "name")], reference.Steps.AsEnumerable());
        Assert.Equal(["id", "owner"], expression.References.Select(each => each.Column));
        Assert.True(expression.References.Last().LooksAhead);
    }

    [Theory]
    [InlineData("{open")]
    [InlineData("{}")]
    [InlineData("{a > nowhere}")]
    [InlineData("{a | }")]
    [InlineData("{a ?? {b > x}}")]
    public void Parse_Slips_AreTold(string text)
    {
        _ = Expression.Parse(text, out var fault);

        Assert.NotNull(fault);
    }

    [Fact]
    public void Parse_EmptyFallback_LetsTheColumnBeAbsent()
    {
        var reference = Expression.Parse("{Owner ?? }", out _).References.Single();

        Assert.Equal(("Owner", ""), (reference.Column, reference.Default!.Text));
    }
}
