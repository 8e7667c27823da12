namespace CustomerService.Domain.Complaints.Similarity;

/// <summary>A recorded case, as far as another is compared with it.</summary>
/// <param name="Phone">Digits of the number to call back.</param>
/// <param name="Words">What it is searched by: folded title, place and text (see <see cref="Search.SearchText"/>).</param>
public sealed record EarlierCase(string Kind, string? Category, string? Phone, string? Place, string Words, DateTimeOffset ReceivedAt);
