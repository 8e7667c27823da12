namespace CustomerService.Domain.Hotline;

/// <summary>What events may be taken, and the reply times that are promised; bound from the configuration's section <c>Hotline</c>.</summary>
public sealed class IntakeSettings
{
    public const string Section = "Hotline";

    /// <summary>The category of <see cref="ReplyLimits"/> that stands for every category without a limit of its own.</summary>
    public const string DefaultCategory = "default";

    /// <summary>How far from its acceptance, either way, a request's reply may be due: what lies beyond is a mistake, and no calendar reaches it.</summary>
    public static readonly TimeSpan LongestReply = TimeSpan.FromDays(10 * 365.25);

    /// <summary>How far ahead of our clock a source's clock may be.</summary>
    public TimeSpan MaxAhead { get; set; } = TimeSpan.FromHours(24);

    /// <summary>How old an event may be: history is imported, but a clock that lost its battery is not.</summary>
    public TimeSpan MaxAge { get; set; } = TimeSpan.FromDays(5 * 365.25);

    /// <summary>
    /// Calendar days from acceptance to the promised reply, by category (both seeds leave the number to the operator).
    /// It is resolved when a request is accepted and journaled with it, so that a change never moves a promise already made.
    /// </summary>
    public Dictionary<string, double> ReplyLimits { get; } = new(StringComparer.OrdinalIgnoreCase) { [DefaultCategory] = 7 };

    public TimeSpan ReplyLimit(string category) =>
        TimeSpan.FromDays(ReplyLimits.TryGetValue(category, out var days) ? days : ReplyLimits[DefaultCategory]);
}
