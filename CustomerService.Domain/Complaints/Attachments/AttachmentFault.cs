namespace CustomerService.Domain.Complaints.Attachments;

/// <summary>Why a file is not taken.</summary>
public enum AttachmentFault
{
    Empty = 1,
    TooLarge,

    /// <summary>The bytes are none of the types that are taken.</summary>
    Unknown,

    /// <summary>The name says another type than the bytes do.</summary>
    Disguised,

    /// <summary>An archive that would inflate beyond all measure.</summary>
    Inflates,

    /// <summary>It cannot be read as what it begins like.</summary>
    Damaged,

    /// <summary>The case holds as many as it may.</summary>
    TooMany,

    /// <summary>There is no room for it on the server; the room that is left is the journal's.</summary>
    NoRoom,
}
