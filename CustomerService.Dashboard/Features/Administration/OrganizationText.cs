namespace CustomerService.Dashboard.Features.Administration;

/// <summary>Names the words of units and queues, in <c>OrganizationText.resx</c> and its translations.</summary>
public sealed class OrganizationText;
