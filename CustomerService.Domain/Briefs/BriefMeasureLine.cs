namespace CustomerService.Domain.Briefs;

/// <summary>A corrective action as it stood in a brief when that was submitted.</summary>
/// <param name="Action">Its number, see <see cref="Actions.ActionNumber"/>.</param>
/// <param name="Due">The last day on which it is in time.</param>
public sealed record BriefMeasureLine(string Action, string Text, string Owner, DateOnly Due);
