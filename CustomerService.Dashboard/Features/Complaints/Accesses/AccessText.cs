namespace CustomerService.Dashboard.Features.Complaints.Accesses;

/// <summary>The words around personal data: masked, unmasked with a reason, and who looked.</summary>
public sealed class AccessText;
