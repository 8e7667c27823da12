namespace CustomerService.Domain.Complaints;

/// <summary>What a case is about, in the words of the rule pack.</summary>
/// <param name="Kind">The business kind: 业务咨询, 故障报修, 投诉, 举报 …; a code of the pack.</param>
/// <param name="Category">A code of the pack's category tree; null while undecided.</param>
/// <param name="Severity">How great the harm is.</param>
/// <param name="Priority">In which order it is worked on.</param>
public sealed record Classification(string Kind, string? Category, Severity Severity, Priority Priority);
