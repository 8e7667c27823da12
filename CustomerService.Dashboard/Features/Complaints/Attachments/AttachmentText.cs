namespace CustomerService.Dashboard.Features.Complaints.Attachments;

/// <summary>The words about the files of a case.</summary>
public sealed class AttachmentText;
