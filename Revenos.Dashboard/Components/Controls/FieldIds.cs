namespace Revenos.Dashboard.Components.Controls;

/// <summary>What ties a control to its label, hint and error.</summary>
/// <param name="Id">The control's id.</param>
/// <param name="DescribedBy">The ids of hint and error, for aria-describedby; null for none.</param>
/// <param name="Invalid">"true" for aria-invalid while there is an error; else null.</param>
public sealed record FieldIds(string Id, string? DescribedBy, string? Invalid)
{
    internal string HintId => $"{Id}-hint";

    internal string ErrorId => $"{Id}-error";
}
