using Bunit;
using Revenos.Dashboard.Components.Controls;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.Components.Controls;

public sealed class FormFieldTests : ControlContext
{
    [Fact]
    public void Field_HintAndError_DescribeTheControl()
    {
        var field = Field("The organisation that buys.", "Say who buys.");
        var input = field.Find("input");

        Assert.Equal(input.Id, field.Find("label").GetAttribute("for"));
        Assert.Equal("true", input.GetAttribute("aria-invalid"));
        var described = input.GetAttribute("aria-describedby")!.Split(' ').Select(id => field.Find($"#{id}").TextContent.Trim());
        Assert.Equal(["The organisation that buys.", "Say who buys."], described);
    }

    [Fact]
    public void Field_NothingWrong_PointsAtNothing()
    {
        var input = Field(null, null).Find("input");

        Assert.False(input.HasAttribute("aria-invalid"));
        Assert.False(input.HasAttribute("aria-describedby"));
    }

    private IRenderedComponent<FormField> Field(string? hint, string? error) => Render<FormField>(parameters => parameters
        .Add(field => field.Label, "Account")
        .Add(field => field.Hint, hint)
        .Add(field => field.Error, error)
        .Add(field => field.ChildContent, ids => builder =>
        {
            builder.OpenElement(0, "input");
            builder.AddAttribute(1, "id", ids.Id);
            builder.AddAttribute(2, "aria-describedby", ids.DescribedBy);
            builder.AddAttribute(3, "aria-invalid", ids.Invalid);
            builder.CloseElement();
        }));
}
