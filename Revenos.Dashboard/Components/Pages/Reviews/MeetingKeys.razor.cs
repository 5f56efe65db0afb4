using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Revenos.Dashboard.Components.Pages.Reviews;

/// <summary>The keys of a meeting, wherever the focus is, save in a field. What is told comes from a browser and may be anything.</summary>
public sealed partial class MeetingKeys
{
    private DotNetObjectReference<MeetingKeys>? _self;

    [Parameter]
    public EventCallback<MeetingKey> OnKey { get; set; }

    protected override string Module => "./Components/Pages/Reviews/MeetingKeys.razor.js";

    protected override object?[] InitArguments => [_self ??= DotNetObjectReference.Create(this)];

    [JSInvokable]
    public Task Press(string key) => Meaning(key) is { } meaning ? OnKey.InvokeAsync(meaning) : Task.CompletedTask;

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _self?.Dispose();
    }

    private static MeetingKey? Meaning(string key) => key switch
    {
        "next" => MeetingKey.Next,
        "previous" => MeetingKey.Previous,
        "record" => MeetingKey.Record,
        "leave" => MeetingKey.Leave,
        [>= '1' and <= '5' and var digit] => MeetingKey.First + (digit - '1'),
        _ => null,
    };
}
