namespace CustomerService.Domain.Briefs.Documents;

/// <summary>What a unit wrote in its own brief.</summary>
/// <param name="From">The unit's name.</param>
public sealed record DocumentQuote(string From, string Text);
