using CustomerService.Domain.Figures;

namespace CustomerService.Dashboard.Features.Executive;

/// <summary>A day, and the days of the weeks before that are like it by the working calendar.</summary>
public sealed record DayAmongAlike(UnitFigures Day, IReadOnlyList<UnitFigures> Past);
