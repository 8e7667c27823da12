namespace CustomerService.Domain.Digests;

/// <summary>What one digest is about: the days <c>[From, To)</c> against the days <c>[BeforeFrom, BeforeTo)</c>.</summary>
/// <param name="Key">Names it within a subscription: 2026-11-27, 2026-W48, 2026-11.</param>
/// <param name="DueAt">When it is to be sent.</param>
public sealed record DigestPeriod(string Key, DateOnly From, DateOnly To, DateOnly BeforeFrom, DateOnly BeforeTo, DateTimeOffset DueAt);
