namespace CustomerService.Dashboard.Desk.Calls;

/// <summary>Where the exchange keeps what was said; bound from the configuration's section <c>Hotline</c>.</summary>
public sealed class RecordingSettings
{
    public const string Section = "Hotline";

    /// <summary>What stands for the call's id in <see cref="RecordingUrl"/>.</summary>
    public const string Call = "{call}";

    /// <summary>The address of a call's recording, with <c>{call}</c> in it; null when nothing is recorded. Whoever opens it is let in, or not, by the system that keeps it.</summary>
    public string? RecordingUrl { get; set; }

    internal bool IsUsable => string.IsNullOrWhiteSpace(RecordingUrl)
        || (RecordingUrl.Contains(Call, StringComparison.Ordinal) && Recordings.IsLink(RecordingUrl.Replace(Call, "1", StringComparison.Ordinal)));
}
