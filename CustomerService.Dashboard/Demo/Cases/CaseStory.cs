using System.Globalization;
using CustomerService.Domain.Complaints;

namespace CustomerService.Dashboard.Demo.Cases;

/// <summary>
/// An invented case from its receipt to its end. It follows from its day and its place in the day alone, so that a restart
/// goes on where it was.
/// </summary>
/// <param name="Key">Every case of the demo has a key that begins with <see cref="KeyPrefix"/>.</param>
/// <param name="Asked">What somebody wants.</param>
/// <param name="By">Who records it.</param>
/// <param name="At">When it is received.</param>
/// <param name="LeadKey">The key of the case that leads its family.</param>
/// <param name="Steps">What is done about it, in order.</param>
internal sealed record CaseStory(string Key, NewCase Asked, By By, DateTimeOffset At, string? LeadKey, IReadOnlyList<StoryStep> Steps)
{
    /// <summary>Keys that other senders give begin with the identity of whoever sends, so none of them begins so.</summary>
    public const string KeyPrefix = "demo/";

    public static string KeyOf(DateOnly day, int index) => string.Create(CultureInfo.InvariantCulture, $"{KeyPrefix}{day:yyyyMMdd}-{index:0000}");

    /// <summary>The day and the place of a key; null for one that no story has.</summary>
    public static (DateOnly Day, int Index)? Read(string key) =>
        key.Length == KeyPrefix.Length + 13 && key.StartsWith(KeyPrefix, StringComparison.Ordinal)
        && DateOnly.TryParseExact(key.AsSpan(KeyPrefix.Length, 8), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && int.TryParse(key.AsSpan(KeyPrefix.Length + 9), NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? (day, index) : null;
}
