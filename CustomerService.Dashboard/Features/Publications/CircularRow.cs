using CustomerService.Domain.Publications;

namespace CustomerService.Dashboard.Features.Publications;

/// <summary>A circular to one of the reader's units.</summary>
/// <param name="Issuer">The name of the unit that issued it.</param>
public sealed record CircularRow(PublicationKey Key, string Issuer, Circular Circular, bool IsLate)
{
    public string Href => $"{PublicationRow.HrefOf(Key)}#circular-{Circular.Unit}";
}
