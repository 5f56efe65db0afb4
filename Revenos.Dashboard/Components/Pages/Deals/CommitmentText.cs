using Revenos.Core.Deals;

namespace Revenos.Dashboard.Components.Pages.Deals;

/// <summary>What the rungs of the ladder mean.</summary>
internal static class CommitmentText
{
    public static string Meaning(CommitmentLevel level) => level switch
    {
        CommitmentLevel.Verbal => "said",
        CommitmentLevel.Written => "written down informally",
        CommitmentLevel.Documented => "in a document both sides hold",
        CommitmentLevel.Executed => "done or signed",
    };
}
