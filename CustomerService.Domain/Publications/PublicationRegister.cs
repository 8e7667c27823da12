using CustomerService.Domain.Papers;

namespace CustomerService.Domain.Publications;

/// <summary>Every publication.</summary>
public sealed class PublicationRegister() : PaperRegister<Publication>(PublicationKey.Register)
{
    public Publication Of(PublicationKey key) => Find(key.Subject) ?? Publication.None(key);

    /// <inheritdoc />
    protected override Publication Fold(Publication? before, JournaledPaper paper) => (before ?? Publication.None(PublicationKey.Read(paper.Subject)!)).Apply(paper.Event);
}
