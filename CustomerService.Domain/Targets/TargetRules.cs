using CustomerService.Domain.Figures;
using CustomerService.Domain.Papers;

namespace CustomerService.Domain.Targets;

/// <summary>What a target may be at all.</summary>
public static class TargetRules
{
    /// <summary>No mean wait is longer than a day.</summary>
    public const double MostSeconds = 86_400;

    /// <summary>Targets are kept for these years.</summary>
    public const int FirstYear = 2000;
    public const int LastYear = 2099;

    /// <param name="value">A share from 0 to 1, or seconds; null gives a target up.</param>
    /// <exception cref="PaperRefusedException">The measure is unknown, or the value cannot be one of it.</exception>
    public static Measure Check(string measure, double? value)
    {
        // The plain numbers behind the measures take no yearly target: more of them is neither good nor bad by itself.
        if (Measure.All.FirstOrDefault(each => each.Code == measure) is not { } known) throw new PaperRefusedException("measure", "UnknownMeasure", $"'{measure}' is no measure");
        switch (known.Kind, value)
        {
            case (_, null):
                break;
            case (_, double.NaN or double.PositiveInfinity or double.NegativeInfinity):
                throw new PaperRefusedException("value", "NoNumber", "is no number");
            case (MeasureKind.Share, <= 0 or > 1):
                throw new PaperRefusedException("value", "OutsideShare", "must be a share above 0 and at most 1 (100 %)");
            case (MeasureKind.Seconds, <= 0):
                throw new PaperRefusedException("value", "NegativeSeconds", "must be more than 0 seconds");
            case (MeasureKind.Seconds, > MostSeconds):
                throw new PaperRefusedException("value", "TooManySeconds", "must not be more than a day");
        }

        return known;
    }

    /// <exception cref="PaperRefusedException">No target is kept for the year.</exception>
    public static void CheckYear(int year)
    {
        if (year is < FirstYear or > LastYear) throw new PaperRefusedException("year", "OutsideYears", $"must be from {FirstYear} to {LastYear}");
    }
}
