using Microsoft.AspNetCore.Components;
using Revenos.Core.Pipelines;
using Revenos.Core.Plans;

namespace Revenos.Dashboard.Components.Pages.Playbooks;

/// <summary>Edits one milestone template.</summary>
public sealed partial class MilestoneEditor
{
    [Parameter, EditorRequired]
    public required MilestoneForm Milestone { get; set; }

    /// <summary>Its place in the plan, from 1.</summary>
    [Parameter, EditorRequired]
    public int Number { get; set; }

    [Parameter, EditorRequired]
    public IReadOnlyList<Stage> Stages { get; set; } = [];

    /// <summary>What is wrong with a field; null when nothing is.</summary>
    [Parameter, EditorRequired]
    public required Func<string, string?> Fault { get; set; }

    /// <summary>Something was typed; whoever shows a preview draws it again.</summary>
    [Parameter]
    public EventCallback OnChanged { get; set; }

    /// <summary>One place up (-1) or down (1).</summary>
    [Parameter]
    public EventCallback<int> OnMove { get; set; }

    [Parameter]
    public EventCallback OnRemove { get; set; }

    private Task Toggle(EvidenceKind kind)
    {
        if (!Milestone.Kinds.Remove(kind))
        {
            Milestone.Kinds.Add(kind);
        }

        return Typed();
    }

    private Task Typed() => OnChanged.InvokeAsync();
}
