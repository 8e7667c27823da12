namespace CustomerService.Dashboard.Desk.Figures;

/// <summary>The open cases that were received so long ago: at least <paramref name="FromDays"/> and less than <paramref name="ToDays"/> times 24 hours.</summary>
/// <param name="ToDays">Null for without end.</param>
/// <param name="Cases">The filter that holds them.</param>
public sealed record OpenAge(int FromDays, int? ToDays, CaseFilter Cases, int Count);
