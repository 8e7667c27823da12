namespace CustomerService.Domain.Complaints.Attachments;

/// <summary>A kind of file that a case may hold.</summary>
/// <param name="ContentType">As it is served.</param>
/// <param name="Extensions">The endings its name may have, with the dot.</param>
public sealed record FileType(string ContentType, params string[] Extensions)
{
    /// <summary>The ending's own word, for lists: PDF, JPG …</summary>
    public string Word => Extensions[0][1..].ToUpperInvariant();
}
