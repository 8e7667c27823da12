using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CustomerService.Domain.Time;

/// <summary>A month, quarter, half-year or year that is reported on: the days <c>[Start, End)</c>.</summary>
[JsonConverter(typeof(TextConverter))]
public readonly record struct ReportingPeriod
{
    private ReportingPeriod(PeriodKind kind, DateOnly start) => (Kind, Start) = (kind, start);

    public PeriodKind Kind { get; }

    public DateOnly Start { get; }

    /// <summary>The first day after it.</summary>
    public DateOnly End => Start.AddMonths(Months(Kind));

    public ReportingPeriod Next => new(Kind, End);

    public ReportingPeriod Previous => new(Kind, Start.AddMonths(-Months(Kind)));

    /// <summary>The same period of the year before.</summary>
    public ReportingPeriod YearBefore => new(Kind, Start.AddYears(-1));

    /// <summary>The period that contains the day.</summary>
    public static ReportingPeriod Of(PeriodKind kind, DateOnly day)
    {
        var months = Months(kind);
        return new ReportingPeriod(kind, new DateOnly(day.Year, ((day.Month - 1) / months * months) + 1, 1));
    }

    /// <summary>Reads what <see cref="ToString"/> writes; null when it is none.</summary>
    public static ReportingPeriod? Parse(string? text)
    {
        if (text is null || !int.TryParse(text.AsSpan(0, Math.Min(4, text.Length)), NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year < 1) return null;
        var month = text.Length < 5 ? 1 : (text[4], text[5..]) switch
        {
            ('-', [var tens, var ones]) when char.IsAsciiDigit(tens) && char.IsAsciiDigit(ones) => ((tens - '0') * 10) + ones - '0',
            ('Q', [>= '1' and <= '4' and var quarter]) => ((quarter - '1') * 3) + 1,
            ('H', [>= '1' and <= '2' and var half]) => ((half - '1') * 6) + 1,
            _ => 0,
        };
        PeriodKind kind = text.Length < 5 ? PeriodKind.Year : text[4] switch { '-' => PeriodKind.Month, 'Q' => PeriodKind.Quarter, _ => PeriodKind.HalfYear };
        return text.Length >= 4 && month is >= 1 and <= 12 && year < 9999 ? new ReportingPeriod(kind, new DateOnly(year, month, 1)) : null;
    }

    public bool Contains(DateOnly day) => day >= Start && day < End;

    /// <summary>2026-03, 2026Q1, 2026H1 or 2026.</summary>
    public override string ToString() => Kind switch
    {
        PeriodKind.Month => Start.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        PeriodKind.Quarter => $"{Start.Year}Q{((Start.Month - 1) / 3) + 1}",
        PeriodKind.HalfYear => $"{Start.Year}H{((Start.Month - 1) / 6) + 1}",
        _ => Start.Year.ToString(CultureInfo.InvariantCulture),
    };

    private static int Months(PeriodKind kind) => kind switch
    {
        PeriodKind.Month => 1,
        PeriodKind.Quarter => 3,
        PeriodKind.HalfYear => 6,
        PeriodKind.Year => 12,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, message: null),
    };

    private sealed class TextConverter : JsonConverter<ReportingPeriod>
    {
        public override ReportingPeriod Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Parse(reader.GetString()) ?? throw new JsonException($"'{reader.GetString()}' is no reporting period.");

        public override void Write(Utf8JsonWriter writer, ReportingPeriod value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }
}
