using CustomerService.Dashboard.Shared.Values;

namespace CustomerService.Dashboard.Features.Hotline.Figures;

/// <summary>Where a figure is on target, near it and off it; both bounds belong to the better side.</summary>
/// <param name="Good">On target from here on.</param>
/// <param name="Near">Near the limit from here on, off target beyond.</param>
/// <param name="Rises">True when more is better.</param>
public readonly record struct TargetBand(double Good, double Near, bool Rises)
{
    public static TargetBand AtLeast(double good, double near) => new(good, near, Rises: true);

    public static TargetBand AtMost(double good, double near) => new(good, near, Rises: false);

    public FigureStatus Of(double? value) => value switch
    {
        null => FigureStatus.Unknown,
        { } known when Reaches(known, Good) => FigureStatus.Good,
        { } known when Reaches(known, Near) => FigureStatus.Warn,
        _ => FigureStatus.Bad,
    };

    private bool Reaches(double value, double bound) => Rises ? value >= bound : value <= bound;
}
