using System.Net;
using System.Text;

namespace CustomerService.Dashboard.Subscriptions.Digests;

/// <summary>What a digest says, in the reader's language; written twice, as plain text and as HTML without pictures or scripts.</summary>
/// <param name="Parts">Headings with their lines.</param>
/// <param name="Links">Words and where they lead.</param>
public sealed record DigestMessage(string Subject, string Language, IReadOnlyList<(string Heading, IReadOnlyList<string> Lines)> Parts, IReadOnlyList<(string Words, string Address)> Links)
{
    public string Text()
    {
        var text = new StringBuilder(Subject).Append("\n\n");
        foreach (var (heading, lines) in Parts)
        {
            text.Append(heading).Append('\n');
            foreach (var line in lines) text.Append("  · ").Append(line).Append('\n');
            text.Append('\n');
        }

        foreach (var (words, address) in Links) text.Append(words).Append('\n').Append(address).Append('\n');
        return text.ToString();
    }

    public string Html()
    {
        static string E(string words) => WebUtility.HtmlEncode(words);
        var html = new StringBuilder(
            $"<!doctype html><html lang=\"{E(Language)}\"><head><meta charset=\"utf-8\"><meta name=\"color-scheme\" content=\"light dark\"><title>{E(Subject)}</title></head>" +
            "<body style=\"font:15px/1.6 sans-serif;max-width:640px;margin:0 auto;padding:16px\">");
        html.Append($"<h1 style=\"font-size:20px\">{E(Subject)}</h1>");
        foreach (var (heading, lines) in Parts)
        {
            html.Append($"<h2 style=\"font-size:16px;margin:20px 0 4px\">{E(heading)}</h2><ul style=\"margin:0;padding-left:20px\">");
            foreach (var line in lines) html.Append($"<li>{E(line)}</li>");
            html.Append("</ul>");
        }

        foreach (var (words, address) in Links) html.Append($"<p style=\"margin:12px 0 0\"><a href=\"{E(address)}\">{E(words)}</a></p>");
        return html.Append("</body></html>").ToString();
    }
}
