namespace CustomerService.Dashboard.Features.Complaints.Writing;

/// <summary>The words around what officers write: drafts and reply templates.</summary>
public sealed class WritingText;
