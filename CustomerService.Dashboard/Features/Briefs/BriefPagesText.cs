namespace CustomerService.Dashboard.Features.Briefs;

/// <summary>Names the words of the briefs' pages.</summary>
public sealed class BriefPagesText;
