using System.Text;
using Microsoft.Net.Http.Headers;

namespace CustomerService.Dashboard.Api;

/// <summary>JSON is UTF-8 (RFC 8259): a body that says it is written otherwise is refused, not misread.</summary>
internal static class ApiText
{
    /// <returns>What is wrong with a content type's charset, or null.</returns>
    public static string? ForeignCharset(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type) && HeaderUtilities.RemoveQuotes(type.Charset) is { Length: > 0 } charset
            && !charset.Equals(Encoding.UTF8.WebName, StringComparison.OrdinalIgnoreCase)
            ? $"Content-Type: charset '{charset}' is not taken; send UTF-8"
            : null;
}
