using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text;
using Revenos.Core.Values;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.Formatting;
using Revenos.Dashboard.Navigation;

namespace Revenos.Dashboard.Outgoing.Mail;

/// <summary>One e-mail, ready to be sent.</summary>
/// <param name="Subject">Its subject.</param>
/// <param name="Text">It in plain text.</param>
/// <param name="Html">It as a page.</param>
internal sealed record Letter(string Subject, string Text, string Html);

/// <summary>Writes the daily e-mail: what is new, each with the way to it. Nothing in it is fetched from anywhere, and it tells nobody that it was opened.</summary>
internal sealed class Digest(Func<PersonId, string> name, ViewerClock clock, Func<string, Uri> link)
{
    public Letter Of(string reader, ImmutableArray<InboxItem> items)
    {
        var text = new NotificationText(name, clock);
        var lines = items.Select(item => new Line(
            NotificationText.Title(item.Kind, item.Detail),
            item.Deal is { } deal ? $"{deal.Account} · {deal.Name}" : "Revenos",
            text.Sentence(item.Kind, item.At, item.Count, item.Detail),
            link(NotificationLinks.Of(item.Kind, item.Deal?.Id)))).ToList();
        var subject = lines is [var only] ? $"{only.Title}: {only.About}" : $"{lines.Count} things are new about your deals";
        return new Letter(subject.ReplaceLineEndings(" "), Plain(reader, lines), Page(reader, lines));
    }

    private string Plain(string reader, List<Line> lines)
    {
        var text = new StringBuilder($"Hello {reader},\r\n\r\nthis is new since the last e-mail:\r\n");
        foreach (var line in lines)
        {
            text.Append(CultureInfo.InvariantCulture, $"\r\n{line.Title}: {line.About}\r\n{line.Sentence}\r\n{line.Link}\r\n");
        }

        return text.Append(CultureInfo.InvariantCulture, $"\r\nYour inbox: {link(Urls.Inbox())}\r\nChoose what you are told: {link(Urls.AccountNotifications)}\r\n").ToString();
    }

    private string Page(string reader, List<Line> lines)
    {
        var page = new StringBuilder("<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Revenos</title></head>")
            .Append("<body style=\"margin:0;padding:24px;background:#f6f7f9;color:#141a24;font:15px/1.5 system-ui,sans-serif\">")
            .Append("<div style=\"max-width:600px;margin:0 auto\">")
            .Append(CultureInfo.InvariantCulture, $"<p>Hello {Safe(reader)},</p><p>this is new since the last e-mail:</p>");
        foreach (var line in lines)
        {
            page.Append("<div style=\"margin:0 0 12px;padding:12px 16px;border:1px solid #e1e5eb;border-radius:8px;background:#ffffff\">")
                .Append(CultureInfo.InvariantCulture, $"<p style=\"margin:0\"><strong>{Safe(line.Title)}</strong> <a href=\"{Safe(line.Link.AbsoluteUri)}\" style=\"color:#2b4fd8\">{Safe(line.About)}</a></p>")
                .Append(CultureInfo.InvariantCulture, $"<p style=\"margin:4px 0 0;color:#475366\">{Safe(line.Sentence)}</p></div>");
        }

        return page.Append(CultureInfo.InvariantCulture, $"<p><a href=\"{Safe(link(Urls.Inbox()).AbsoluteUri)}\" style=\"color:#2b4fd8\">Your inbox</a> · ")
            .Append(CultureInfo.InvariantCulture, $"<a href=\"{Safe(link(Urls.AccountNotifications).AbsoluteUri)}\" style=\"color:#2b4fd8\">Choose what you are told</a></p></div></body></html>")
            .ToString();
    }

    private static string Safe(string text) => WebUtility.HtmlEncode(text);

    private sealed record Line(string Title, string About, string Sentence, Uri Link);
}
