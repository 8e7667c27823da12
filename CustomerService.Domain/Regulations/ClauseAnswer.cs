namespace CustomerService.Domain.Regulations;

/// <param name="Href">A place in the product, from the site's root.</param>
public sealed record ClauseAnswer(PackText Text, string? Href = null);
