namespace CustomerService.Dashboard.Desk;

/// <summary>Everything about a reader that decides which cases they see: whoever has the same sight sees the same list.</summary>
/// <param name="Scope">The code that the reader's scope hangs on; null for none.</param>
/// <param name="IsReader">Whether the reader sees cases at all.</param>
/// <param name="SeesSealed">Whether sealed cases exist for the reader.</param>
/// <param name="SearchesNumbers">Whether what is searched for is compared with telephone and customer numbers.</param>
public sealed record DeskSight(string? Scope, bool IsReader, bool SeesSealed, bool SearchesNumbers);
