namespace CustomerService.Dashboard.Desk.Views;

/// <summary>A view that somebody keeps.</summary>
/// <param name="Unit">The unit it is shared with; null for one's own.</param>
/// <param name="IsOwn">Whether the reader may remove it.</param>
public sealed record DeskView(int Id, string Name, CaseFilter Filter, string? Unit, bool IsOwn);
