using CustomerService.Domain.Complaints;

namespace CustomerService.Domain.Briefs;

/// <summary>What somebody wrote into a section.</summary>
public sealed record BriefText(string Text, By By, DateTimeOffset At);
