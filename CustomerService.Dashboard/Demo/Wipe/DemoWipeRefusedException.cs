using Microsoft.Extensions.Localization;

namespace CustomerService.Dashboard.Demo.Wipe;

/// <summary>The demo was not wiped: the database holds something else, or nothing.</summary>
/// <param name="why">The name of the sentence in the demo's words.</param>
/// <param name="details">What the sentence names.</param>
public sealed class DemoWipeRefusedException(string why, params object[] details) : Exception($"{why}: {string.Join(", ", details)}")
{
    /// <summary>The sentence in the reader's language.</summary>
    public string Explain(IStringLocalizer<DemoText> text) => text[why, details];
}
