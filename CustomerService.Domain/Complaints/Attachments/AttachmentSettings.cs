namespace CustomerService.Domain.Complaints.Attachments;

/// <summary>How much the cases' files may take.</summary>
public sealed record AttachmentSettings
{
    public const string Section = "Attachments";

    /// <summary>Bytes of a file at most.</summary>
    public long MostBytes { get; init; } = 20 * 1024 * 1024;

    /// <summary>Files of a case at most.</summary>
    public int MostPerCase { get; init; } = 50;

    /// <summary>Bytes that stay free on the disk, so that files never take the journal's room.</summary>
    public long KeepFree { get; init; } = 256 * 1024 * 1024;

    /// <summary>Files that no case has are removed when they are this old: an upload whose case was never recorded.</summary>
    public TimeSpan ForgetUnclaimedAfter { get; init; } = TimeSpan.FromDays(30);
}
