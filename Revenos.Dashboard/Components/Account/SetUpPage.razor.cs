using Microsoft.AspNetCore.Components;
using Revenos.Dashboard.Navigation;

namespace Revenos.Dashboard.Components.Account;

public sealed partial class SetUpPage(SetUpModel model, NavigationManager navigation)
{
    private const string Form = "set-up";

    private bool _wanted;

    private SetUpModel Model => model;

    [CascadingParameter]
    public required HttpContext Context { get; set; }

    [SupplyParameterFromForm(FormName = Form, Name = "code")]
    public string? Code { get; set; }

    [SupplyParameterFromForm(FormName = Form, Name = "email")]
    public string? Email { get; set; }

    [SupplyParameterFromForm(FormName = Form, Name = "name")]
    public string? Name { get; set; }

    [SupplyParameterFromForm(FormName = Form, Name = NewPasswordFields.Wanted)]
    public string? Wanted { get; set; }

    [SupplyParameterFromForm(FormName = Form, Name = NewPasswordFields.Again)]
    public string? Again { get; set; }

    protected override async Task OnInitializedAsync()
    {
        _wanted = await model.IsWantedAsync(Context.RequestAborted);
        if (!_wanted)
        {
            navigation.NotFound();
        }
    }

    private async Task MakeAsync()
    {
        if (await model.MakeAsync(Context, Code, Email, Name, (Wanted, Again)))
        {
            navigation.NavigateTo(Urls.Home);
        }
    }
}
