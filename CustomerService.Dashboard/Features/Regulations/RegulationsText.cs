namespace CustomerService.Dashboard.Features.Regulations;

/// <summary>Names the words of the rule packs' pages, in <c>RegulationsText.resx</c> and its translations.</summary>
public sealed class RegulationsText;
