using MimeKit;

namespace CustomerService.Dashboard.Delivery;

/// <summary>A mail that a machine writes.</summary>
/// <param name="Key">The same at every attempt; becomes the Message-Id, by which a reader's mailbox can tell a second copy.</param>
/// <param name="Headers">What the mail says of itself besides.</param>
public sealed record Letter(string Key, string Subject, MimeEntity Body, params IReadOnlyList<Header> Headers);
