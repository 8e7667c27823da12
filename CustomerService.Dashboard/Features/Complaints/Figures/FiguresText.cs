namespace CustomerService.Dashboard.Features.Complaints.Figures;

/// <summary>The words of the desk's figures.</summary>
public sealed class FiguresText;
