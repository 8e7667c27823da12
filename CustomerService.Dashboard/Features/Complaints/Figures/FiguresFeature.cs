using CustomerService.Dashboard.Desk.Figures;

namespace CustomerService.Dashboard.Features.Complaints.Figures;

/// <summary>What the desk was given, what it owes and how it keeps its promises, in numbers that open to their cases.</summary>
public static class FiguresFeature
{
    public static void AddDeskFigures(this WebApplicationBuilder builder) => builder.Services.AddSingleton<DeskFigureQueries>();
}
