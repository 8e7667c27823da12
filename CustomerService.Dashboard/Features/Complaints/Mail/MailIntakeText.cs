namespace CustomerService.Dashboard.Features.Complaints.Mail;

/// <summary>The words about mail that becomes cases, on the page and in the answer to its sender.</summary>
public sealed class MailIntakeText;
