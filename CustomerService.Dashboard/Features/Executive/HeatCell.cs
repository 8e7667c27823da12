using CustomerService.Domain.Analysis;

namespace CustomerService.Dashboard.Features.Executive;

/// <summary>A cell of the heat map that was opened: an hour of the day, of one weekday.</summary>
public sealed record HeatCell(DayOfWeek Day, int Hour)
{
    /// <returns>Null for words such as <c>mon-24</c>.</returns>
    public static HeatCell? Read(string? word)
    {
        if (word?.Split('-') is not [var name, var hours] || !int.TryParse(hours, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var hour) || hour >= HeatMap.Hours) return null;
        foreach (var day in HeatMap.Week)
        {
            if (Name(day) == name) return new HeatCell(day, hour);
        }

        return null;
    }

    /// <summary><c>mon-9</c>.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Name(Day)}-{Hour}");

    private static string Name(DayOfWeek day) => day.ToString()[..3].ToLowerInvariant();
}
