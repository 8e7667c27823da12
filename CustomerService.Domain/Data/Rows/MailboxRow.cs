namespace CustomerService.Domain.Data.Rows;

/// <summary>How far a mailbox was read: the server numbers its messages upwards, as long as the validity stays the same.</summary>
public sealed class MailboxRow
{
    /// <summary>Server, user and folder.</summary>
    public required string Name { get; init; }

    public long UidValidity { get; set; }

    /// <summary>Every message up to this number was dealt with.</summary>
    public long LastUid { get; set; }
}
