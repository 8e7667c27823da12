using Microsoft.Extensions.Options;

namespace CustomerService.Dashboard.Desk.Calls;

/// <summary>Where a call can be heard again.</summary>
public sealed class Recordings(IOptions<RecordingSettings> settings)
{
    /// <summary>The address of a call's recording; null when none are kept.</summary>
    public string? Of(string call) => settings.Value.RecordingUrl is { Length: > 0 } template
        ? template.Replace(RecordingSettings.Call, Uri.EscapeDataString(call), StringComparison.Ordinal)
        : null;

    /// <summary>Whether it may be shown as a link: what other systems sent in as a recording may be anything.</summary>
    public static bool IsLink(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp);
}
