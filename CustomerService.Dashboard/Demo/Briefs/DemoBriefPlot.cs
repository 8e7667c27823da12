namespace CustomerService.Dashboard.Demo.Briefs;

/// <summary>How one brief of the demo goes; days are counted from the first of the month after the brief's, and may have a part.</summary>
/// <param name="MonthsAgo">1 is the last month that is over.</param>
/// <param name="Sent">When it is submitted or issued; null for one that stays a draft.</param>
internal sealed record DemoBriefPlot(int MonthsAgo, string Unit, double? Sent)
{
    public const int Months = 4;

    private static readonly string[] Units = ["GD", "GX", "GZ", "HN", "YN"];

    /// <summary>When it is returned, and submitted again; null for never.</summary>
    public double? Returned { get; init; }

    public double? SentAgain { get; init; }

    public double? Accepted { get; init; }

    public bool IsHeadOffice => Unit == Organization.DemoOrganization.HeadOffice;

    /// <summary>Which of the texts it takes.</summary>
    public int Choice => (Array.IndexOf(Units, Unit) + MonthsAgo + DemoBriefTexts.Summaries.Count) % DemoBriefTexts.Summaries.Count;

    /// <summary>The oldest month first, the head office's after its subsidiaries'.</summary>
    public static IReadOnlyList<DemoBriefPlot> All { get; } = [.. Enumerable.Range(1, Months).Reverse().SelectMany(OfMonth)];

    private static IEnumerable<DemoBriefPlot> OfMonth(int monthsAgo)
    {
        for (var i = 0; i < Units.Length; i++) yield return OfUnit(monthsAgo, Units[i], 8.4 + i);
        // The last month's waits for those who are missing.
        yield return new DemoBriefPlot(monthsAgo, Organization.DemoOrganization.HeadOffice, monthsAgo == 1 ? null : 18.6);
    }

    private static DemoBriefPlot OfUnit(int monthsAgo, string unit, double sent) => (monthsAgo, unit) switch
    {
        (1, "GX") => new(monthsAgo, unit, 16.6),
        (1, "YN") => new(monthsAgo, unit, 11.4) { Returned = 12.4 },
        (1, "HN") => new(monthsAgo, unit, Sent: null),
        (2, "HN") => new(monthsAgo, unit, 17.3) { Accepted = 17.6 },
        (3, "GX") => new(monthsAgo, unit, 11.4) { Returned = 12.4, SentAgain = 13.4, Accepted = 13.7 },
        _ => new(monthsAgo, unit, sent) { Accepted = sent + 1 },
    };
}
