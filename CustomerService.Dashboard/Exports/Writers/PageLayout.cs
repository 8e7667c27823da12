namespace CustomerService.Dashboard.Exports.Writers;

/// <summary>
/// The page of an official document (GB/T 9704-2012): A4, 37 mm above, 35 mm below, 28 mm left, 26 mm right, 22 lines of body text;
/// turned on its side for tables that are wider than a page is.
/// </summary>
internal sealed record PageLayout(bool IsLandscape)
{
    public const double ShortMm = 210;
    public const double LongMm = 297;
    public const double PointsPerMm = 72 / 25.4;

    /// <summary>3号.</summary>
    public const double BodyPoints = 16;

    /// <summary>2号.</summary>
    public const double TitlePoints = 22;

    /// <summary>22 lines fill the 225 mm between the margins.</summary>
    public const double LinePoints = 28.9;

    private const int MostColumnsUpright = 8;

    public double WidthMm => IsLandscape ? LongMm : ShortMm;

    public double HeightMm => IsLandscape ? ShortMm : LongMm;

    public double TopMm => IsLandscape ? 26 : 37;

    public double BottomMm => IsLandscape ? 28 : 35;

    public double LeftMm => IsLandscape ? 25 : 28;

    public double RightMm => IsLandscape ? 25 : 26;

    public double TextWidthPoints => (WidthMm - LeftMm - RightMm) * PointsPerMm;

    public static PageLayout Of(Report report) =>
        new(report.Letterhead is null && report.Tables.Any(table => table.Columns.Count > MostColumnsUpright));

    /// <summary>The size of a table's letters: as large as its columns allow.</summary>
    public static double TablePoints(int columns) => columns switch { <= 5 => 12, <= MostColumnsUpright => 10.5, _ => 9 };
}
