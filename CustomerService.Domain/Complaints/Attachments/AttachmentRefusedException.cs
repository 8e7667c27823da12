namespace CustomerService.Domain.Complaints.Attachments;

/// <summary>A file was not taken; nothing of it was kept.</summary>
public sealed class AttachmentRefusedException(AttachmentFault fault, Exception? cause = null) : Exception($"file: {Sentence(fault)}", cause)
{
    public AttachmentFault Fault => fault;

    private static string Sentence(AttachmentFault fault) => fault switch
    {
        AttachmentFault.Empty => "is empty",
        AttachmentFault.TooLarge => "is larger than a file may be",
        AttachmentFault.Unknown => $"is none of the types that are taken ({FileTypes.Endings})",
        AttachmentFault.Disguised => "is of another type than its name says",
        AttachmentFault.Inflates => "would inflate beyond what an archive may",
        AttachmentFault.Damaged => "is damaged",
        AttachmentFault.TooMany => "the case holds as many files as it may",
        _ => "there is no room for it on the server now",
    };
}
