using System.Text;
using Revenos.Core.Values;

namespace Revenos.Dashboard.Navigation;

/// <summary>Every address of the product. A page's parameters are its state, so an address is all that a link has to know.</summary>
public static class Urls
{
    public const string Home = "/";
    public const string TodayTeams = "/today/teams";
    public const string NewDeal = "/deals/new";
    public const string ClosedDeals = "/deals/closed";
    public const string Heatmap = "/heatmap";
    public const string HeatmapDeals = "/heatmap/deals";
    public const string Horizon = "/horizon";
    public const string HorizonWeek = "/horizon/week";
    public const string Reviews = "/reviews";
    public const string ReviewMeeting = "/reviews/meeting";
    public const string Pauses = "/pauses";
    public const string Visibility = "/visibility";
    public const string VisibilityDeals = "/visibility/deals";
    public const string Changes = "/changes";
    public const string Digest = "/digest";
    public const string Playbooks = "/playbooks";
    public const string NewPlaybook = "/playbooks/new";
    public const string PlaybookVersions = "/playbooks/versions";
    public const string Thresholds = "/thresholds";
    public const string ThresholdVersions = "/thresholds/versions";
    public const string Import = "/import";
    public const string ImportFiles = "/import/files";
    public const string ImportTooMany = "/import?tooMany=true";
    public const string People = "/people";
    public const string Teams = "/people/teams";
    public const string Audit = "/audit";
    public const string AuditCsv = "/audit/export.csv";
    public const string AuditNdjson = "/audit/export.ndjson";
    public const string Webhooks = "/settings/webhooks";
    public const string Account = "/account";
    public const string AccountNotifications = "/account#notifications";
    public const string SignOut = "/account/sign-out";
    public const string SignedOut = "/account/signed-out";
    public const string Password = "/account/password";
    public const string SetUp = "/set-up";
    public const string NotFound = "/not-found";
    public const string NotAllowed = "/not-allowed";
    public const string Error = "/error";
    public const string ErrorWithStatus = "/error/{0}";

    /// <summary>The part of the sign-in page's address that says where to go afterwards.</summary>
    public const string ReturnUrl = "returnUrl";

    /// <summary>The board; each pair is one of its filters, a pair without a value is left out.</summary>
    public static string Board(params ReadOnlySpan<(string Key, string? Value)> filters) => WithQuery("/board", filters);

    /// <summary>The board with the deals whose name, account or owner holds these words.</summary>
    public static string BoardSearch(string? text) => Board(("text", text?.Trim()));

    /// <summary>One deal, or one part of its page.</summary>
    public static string Deal(DealId deal, string? part = null) => $"/deals/{deal}{(part is null ? "" : $"#{part}")}";

    /// <summary>A table of a deal: "story", "plan" or "signals". Only its file has an answer; see <see cref="Csv"/>.</summary>
    public static string DealTable(DealId deal, string table) => $"/deals/{deal}/{table}";

    /// <summary>One escalation of a deal, named by the fact that began it.</summary>
    public static string Review(FactId escalation) => $"/reviews/{escalation}";

    /// <summary>The last escalation of a deal.</summary>
    public static string ReviewOf(DealId deal) => $"/deals/{deal}/review";

    /// <summary>The guided way back of a drifting deal, or one of its steps.</summary>
    public static string Reanchor(DealId deal, string? step = null) => WithQuery($"/deals/{deal}/re-anchor", ("step", step));

    /// <summary>The page on which a deal is laid to rest, or the rest of a deal; a step opens one of its forms.</summary>
    public static string Pause(DealId deal, string? step = null) => WithQuery($"/deals/{deal}/pause", ("step", step));

    /// <summary>A person's calendar as a feed for programs, behind a secret that nobody can guess.</summary>
    public static string CalendarFeed(string secret) => $"/feeds/{secret}.ics";

    /// <summary>A file handed in as evidence, named by the fact that attached it.</summary>
    public static string EvidenceFile(DealId deal, FactId evidence) => $"/deals/{deal}/evidence/{evidence}";

    /// <summary>Files handed in for an import, and what becomes of them.</summary>
    public static string ImportJob(string key) => $"/import/{key}";

    /// <summary>One playbook.</summary>
    public static string Playbook(PlaybookId playbook) => $"/playbooks/{Uri.EscapeDataString(playbook.Value)}";

    /// <summary>The table of a page as a file; with the page's query it holds what the page shows.</summary>
    /// <param name="address">The page's address, with or without its query.</param>
    public static string Csv(string address) => address.Split('?', 2) is [var path, var query] ? $"{path.TrimEnd('/')}/table.csv?{query}" : $"{address.TrimEnd('/')}/table.csv";

    /// <summary>What the viewer was told: all of it or what is new, from a mark on backwards.</summary>
    public static string Inbox(bool unreadOnly = false, string? before = null) =>
        WithQuery("/inbox", ("show", unreadOnly ? "new" : null), ("before", before));

    /// <summary>The sign-in page, which leads back to where somebody wanted to go.</summary>
    public static string SignIn(string? returnUrl = null) =>
        WithQuery("/account/sign-in", (ReturnUrl, returnUrl is null or Home ? null : returnUrl));

    /// <summary>The page on which whoever holds a one-time code chooses a password.</summary>
    public static string NewPassword(string code) => WithQuery("/account/new-password", ("code", code));

    /// <summary>The account page just after something was saved on it.</summary>
    public static string AccountSaved(string what) => WithQuery(Account, ("saved", what));

    /// <summary>A path with its query, escaped; a pair without a value is left out, and pairs keep their order.</summary>
    public static string WithQuery(string path, params ReadOnlySpan<(string Key, string? Value)> pairs)
    {
        var address = new StringBuilder(path);
        var separator = '?';
        foreach (var (key, value) in pairs)
        {
            if (!string.IsNullOrEmpty(value))
            {
                address.Append(separator).Append(Uri.EscapeDataString(key)).Append('=').Append(Uri.EscapeDataString(value));
                separator = '&';
            }
        }

        return address.ToString();
    }
}
