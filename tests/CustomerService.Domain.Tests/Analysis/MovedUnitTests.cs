using CustomerService.Domain.Data;
using CustomerService.Domain.Tests.Data;
using CustomerService.Domain.Tests.Figures;
using Xunit;

namespace CustomerService.Domain.Tests.Analysis;

/// <summary>Heat map and spot checks count a unit that moved in mid-year with whoever was above it at the time, as all figures do.</summary>
public sealed class MovedUnitTests
{
    [Fact]
    public async Task HoursAndDraws_OfAUnitThatMovedInMidYear_AreTheOldParentsBeforeAndTheNewOnesAfter()
    {
        await using var database = await TestDatabase.CreateAsync(DataProvider.Sqlite);
        await using var office = await GoldenYear.OpenAsync(database, seed: 9, isMovedFirst: false);
        var (from, to) = (new DateOnly(2024, 1, 1), new DateOnly(2025, 1, 1));

        // Hainan has the harbour's calls of February and June, Guangdong that of July; today the harbour is under Guangdong.
        foreach (var (code, offered) in new[] { ("HN", 4), ("GD", 7), ("HN-01", 3), ("CSG", 11) })
        {
            var unit = office.Open.Organization.Unit(code)!;
            var hours = await office.Hours.ReadAsync(unit, from, to);
            Assert.Equal((code, (long)offered), (code, hours.Sum(hour => hour.Offered)));
            Assert.Equal((await office.Figures.ReadAsync(unit, from, to)).Calls.Answered, hours.Sum(hour => hour.Answered));
            Assert.Equal(hours.OrderBy(hour => hour.Start), hours);
            Assert.InRange((await office.Spots.DrawAsync(unit, from, to)).Drawn, 1, offered);
        }

        // Of the days on which only the harbour had calls, the parent of the time alone has a draw.
        var (june, july) = (new DateOnly(2024, 6, 1), new DateOnly(2024, 7, 1));
        Assert.Equal((1, 0), ((await office.Spots.DrawAsync(office.Open.Organization.Unit("HN")!, june, july)).Drawn, (await office.Spots.DrawAsync(office.Open.Organization.Unit("GD")!, june, july)).Drawn));
        Assert.Equal((0, 1), ((await office.Spots.DrawAsync(office.Open.Organization.Unit("HN")!, july, july.AddMonths(1))).Drawn, (await office.Spots.DrawAsync(office.Open.Organization.Unit("GD")!, july, july.AddMonths(1))).Drawn));
        Assert.Empty(await office.Hours.ReadAsync(office.Open.Organization.Unit("GD")!, from, from));
    }
}
