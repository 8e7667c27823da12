namespace CustomerService.Dashboard.Features.Administration;

/// <summary>Names the words of administration, in <c>AdministrationText.resx</c> and its translations.</summary>
public sealed class AdministrationText;
