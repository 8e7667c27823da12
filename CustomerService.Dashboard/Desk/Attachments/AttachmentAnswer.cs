using CustomerService.Domain.Complaints.Events;

namespace CustomerService.Dashboard.Desk.Attachments;

/// <summary>A file of a case as the API tells it.</summary>
/// <param name="Id">Names it in addresses.</param>
/// <param name="ContentType">What its bytes are; not what its sender said.</param>
/// <param name="Sha256">Of its bytes, hexadecimal.</param>
public sealed record AttachmentAnswer(string Id, string Name, string ContentType, long Bytes, string Sha256, DateTimeOffset At, string By)
{
    internal static AttachmentAnswer Of(FileAttached file) => new(file.FileId, file.Name, file.ContentType, file.Bytes, file.Hash, file.At, file.By.Account);
}
