namespace CustomerService.Dashboard.Desk.Calls;

/// <summary>A call that is under way or has just ended, and what was recorded from it already.</summary>
/// <param name="Cases">Those that the reader may see; what is sealed is never among them.</param>
public sealed record CallNow(CallOrigin Origin, IReadOnlyList<CaseLine> Cases);
