using CustomerService.Dashboard.Desk.Figures;
using CustomerService.Dashboard.Features.Complaints.Figures;
using Xunit;

namespace CustomerService.Dashboard.Tests.Features.Complaints.Figures;

public sealed class FigureChoiceTests
{
    private static readonly DateOnly Today = new(2026, 11, 25);

    [Theory]
    [InlineData(null, null, "2026-11-01", "2026-12-01")]
    [InlineData("2026-02-01", "2026-05-01", "2026-02-01", "2026-05-01")]
    [InlineData("2026-02-01", null, "2026-02-01", "2026-03-01")]
    [InlineData(null, "2026-05-01", "2026-04-01", "2026-05-01")]
    [InlineData("2026-02-01", "2026-02-01", "2026-02-01", "2026-03-01")]
    [InlineData("2026-13-01", "x", "2026-11-01", "2026-12-01")]
    [InlineData("1990-01-01", "2020-01-01", "1990-01-01", "2000-01-02")]
    public void Address_WithAPeriod_IsReadAndWrittenAgain(string? from, string? to, string first, string after)
    {
        var choice = FigureChoice.Read("GD", from, to, Today);

        Assert.Equal(new FigurePeriod(DateOnly.Parse(first, System.Globalization.CultureInfo.InvariantCulture), DateOnly.Parse(after, System.Globalization.CultureInfo.InvariantCulture)), choice.Period);
        Assert.Equal($"/desk/figures?unit=GD&from={first}&to={after}", choice.Href());
    }
}
