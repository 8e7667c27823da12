namespace CustomerService.Dashboard.Features.Complaints.Life;

/// <summary>The words of what happens to cases by rule: ladder, forecast, families, large events, drawn call-backs.</summary>
public sealed class LifeText;
