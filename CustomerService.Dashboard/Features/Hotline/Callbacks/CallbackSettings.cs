namespace CustomerService.Dashboard.Features.Hotline.Callbacks;

/// <summary>What the call-back list holds; bound from the configuration's section <c>Hotline:Callbacks</c>.</summary>
public sealed class CallbackSettings
{
    public const string Section = "Hotline:Callbacks";

    /// <summary>Callers who gave up longer ago than this are no longer called back.</summary>
    public TimeSpan Within { get; set; } = TimeSpan.FromHours(24);

    /// <summary>After an attempt that reached nobody the caller is left alone for this long.</summary>
    public TimeSpan RetryAfter { get; set; } = TimeSpan.FromMinutes(30);
}
