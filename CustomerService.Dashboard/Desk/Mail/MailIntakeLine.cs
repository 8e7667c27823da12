namespace CustomerService.Dashboard.Desk.Mail;

/// <summary>A mail that was looked at, without a word of it.</summary>
/// <param name="Sender">The domain it came from.</param>
public sealed record MailIntakeLine(DateTimeOffset At, string Sender, MailOutcome Outcome);
