namespace CustomerService.Dashboard.Desk.Sampling;

/// <summary>A case that was drawn.</summary>
/// <param name="MayRecord">Whether the reader may record the call-back now.</param>
public sealed record SampleCase(CaseLine Line, bool IsReached, int? Rating, bool IsOverdue, bool MayRecord);
