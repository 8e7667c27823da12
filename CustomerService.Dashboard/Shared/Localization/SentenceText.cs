namespace CustomerService.Dashboard.Shared.Localization;

/// <summary>The sentences of the domain in the product's languages; each stands under its English format.</summary>
public sealed class SentenceText;
