using CustomerService.Domain.Complaints.Events;

namespace CustomerService.Domain.Complaints.Attachments;

/// <summary>A file that is on disk and may become a case's.</summary>
/// <param name="Hash">SHA-256 of the bytes, hexadecimal: where they lie.</param>
/// <param name="Name">What it is called, safe to show and to save under.</param>
public sealed record StoredFile(string Hash, long Bytes, string Name, string ContentType)
{
    public FileAttached Attached(By by, DateTimeOffset at) =>
        new() { At = at, By = by, FileId = Guid.NewGuid().ToString("N"), Name = Name, ContentType = ContentType, Bytes = Bytes, Hash = Hash };
}
