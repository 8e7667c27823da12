namespace CustomerService.Dashboard.Features.Complaints.Mentions;

/// <summary>The words of naming somebody in a note.</summary>
public sealed class MentionsText;
