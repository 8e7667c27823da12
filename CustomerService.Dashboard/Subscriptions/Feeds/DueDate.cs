namespace CustomerService.Dashboard.Subscriptions.Feeds;

/// <summary>Something that is due on a day.</summary>
/// <param name="Key">The same whenever it is told again, so that a calendar changes its entry instead of adding another.</param>
/// <param name="Day">The last day on which it is in time.</param>
/// <param name="Page">Where it is done, as a path; null for nowhere.</param>
public sealed record DueDate(string Key, DateOnly Day, string Title, string Text, string? Page);
