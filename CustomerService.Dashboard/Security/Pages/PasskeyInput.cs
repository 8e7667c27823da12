using Microsoft.Extensions.Localization;

namespace CustomerService.Dashboard.Security.Pages;

/// <summary>What the browser made of a request for a passkey; see <c>passkey.js</c>.</summary>
public sealed class PasskeyInput
{
    /// <summary>The credential as JSON.</summary>
    public string? Credential { get; set; }

    /// <summary>Why there is none: the name of the browser's error, or <c>unsupported</c>.</summary>
    public string? Error { get; set; }

    /// <summary>What to tell the person when there is no credential.</summary>
    public static string Explain(PasskeyInput? input, IStringLocalizer<SecurityText> text) =>
        text[input?.Error is "unsupported" or "SecurityError" ? "PasskeyUnsupported" : "PasskeyNotGiven"];
}
