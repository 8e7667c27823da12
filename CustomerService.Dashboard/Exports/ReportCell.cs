using System.Globalization;
using CustomerService.Domain.Measures;

namespace CustomerService.Dashboard.Exports;

/// <summary>A cell of a report: a number with its parts, or words. What is unknown stays unknown and never becomes 0.</summary>
public readonly record struct ReportCell
{
    private ReportCell(string? words, double? numerator, double denominator, DateTime? time) =>
        (Words, Numerator, Denominator, Time) = (words, numerator, denominator, time);

    /// <summary>What nobody knows.</summary>
    public static ReportCell Unknown { get; }

    public string? Words { get; }

    /// <summary>The number itself, or the upper part of a quotient; null when unknown.</summary>
    public double? Numerator { get; }

    /// <summary>The lower part of a quotient.</summary>
    public double Denominator { get; }

    /// <summary>On the organisation's clock.</summary>
    public DateTime? Time { get; }

    public static ReportCell Of(string? words) => new(words, numerator: null, 0, time: null);

    public static ReportCell Of(long? count) => new(words: null, count, 0, time: null);

    public static ReportCell Of(double? number) => new(words: null, number, 0, time: null);

    public static ReportCell Of(Ratio share) => Parts(share.Numerator, share.Denominator);

    /// <summary>A quotient of two sums; of nothing it is unknown, its parts are not.</summary>
    public static ReportCell Parts(double numerator, double denominator) => new(words: null, numerator, denominator, time: null);

    public static ReportCell Of(DateOnly? day) => new(words: null, numerator: null, 0, day?.ToDateTime(TimeOnly.MinValue));

    /// <param name="local">On the organisation's clock.</param>
    public static ReportCell Of(DateTimeOffset? local) => new(words: null, numerator: null, 0, local?.DateTime);

    /// <summary>What it holds, where its column does not say so.</summary>
    public ReportValueKind? Kind { get; init; }

    /// <summary>As a page words it, for documents; null where the number speaks for itself.</summary>
    public string? Said { get; init; }

    /// <summary>The value of a share or mean; unknown over nothing.</summary>
    public double? Quotient => Numerator is { } upper && Denominator != 0 ? upper / Denominator : null;

    /// <summary>As the report's hash covers it: the same in every language and format.</summary>
    internal string Canonical(ReportValueKind kind) => (Kind ?? kind) switch
    {
        ReportValueKind.Words => Words ?? "",
        ReportValueKind.Share or ReportValueKind.Mean => string.Create(CultureInfo.InvariantCulture, $"{Numerator:R}/{Denominator:R}"),
        ReportValueKind.Day => Time?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
        ReportValueKind.Moment => Time?.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture) ?? "",
        _ => Numerator?.ToString("R", CultureInfo.InvariantCulture) ?? "",
    };
}
