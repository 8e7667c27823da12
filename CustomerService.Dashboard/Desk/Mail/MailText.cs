using System.Text;
using CustomerService.Domain.Complaints.Rules;
using MimeKit;
using MimeKit.Text;

namespace CustomerService.Dashboard.Desk.Mail;

/// <summary>A mail's words as plain text: the text part where there is one, else what a reader of its HTML would see. Nothing in it is ever markup again.</summary>
internal static class MailText
{
    private const int MostHtml = 2 * 1024 * 1024;

    public static string Of(MimeMessage mail)
    {
        var text = mail.TextBody ?? (mail.HtmlBody is { Length: <= MostHtml } html ? Seen(html) : "");
        return Clean(text, NewCaseChecks.MostText);
    }

    /// <summary>Without control characters, no longer than allowed, never half a character.</summary>
    public static string Clean(string text, int most)
    {
        var clean = string.Concat(text.ReplaceLineEndings("\n").Where(c => !char.IsControl(c) || c is '\n' or '\t')).Trim();
        return clean.Length <= most ? clean : clean[..(char.IsHighSurrogate(clean[most - 1]) ? most - 1 : most)];
    }

    private static string Seen(string html)
    {
        var seen = new StringBuilder();
        var tokens = new HtmlTokenizer(new StringReader(html));
        HtmlTagId? hidden = null;
        while (tokens.ReadNextToken(out var token))
        {
            switch (token)
            {
                case HtmlTagToken tag when hidden == tag.Id && tag.IsEndTag:
                    hidden = null;
                    break;
                case HtmlTagToken { IsEndTag: false, Id: HtmlTagId.Script or HtmlTagId.Style or HtmlTagId.Head or HtmlTagId.Title } tag when hidden is null && !tag.IsEmptyElement:
                    hidden = tag.Id;
                    break;
                case HtmlTagToken { Id: HtmlTagId.Br or HtmlTagId.P or HtmlTagId.Div or HtmlTagId.TR or HtmlTagId.LI } when hidden is null:
                    seen.Append('\n');
                    break;
                case HtmlDataToken data when hidden is null && token.Kind == HtmlTokenKind.Data:
                    seen.Append(data.Data);
                    break;
            }
        }

        return seen.ToString();
    }
}
