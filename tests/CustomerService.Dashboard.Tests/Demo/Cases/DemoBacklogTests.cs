using CustomerService.Dashboard.Demo;
using CustomerService.Dashboard.Demo.Cases;
using CustomerService.Domain.Complaints;
using Xunit;
using static CustomerService.Dashboard.Tests.Demo.Cases.DemoCasesTests;

namespace CustomerService.Dashboard.Tests.Demo.Cases;

/// <summary>Whenever somebody looks, the demo's desk is one at which people work: a few dozen cases are open, in all units together.</summary>
public sealed class DemoBacklogTests
{
    [Fact]
    public async Task OpenCases_FromAnyHourOfTheFirstDayToTheThird_AreAFewDozen()
    {
        var night = DemoFloor.Afternoon.AddHours(-12);
        await using var floor = await OpenedAsync(new(Enabled: true) { HistoryDays = 25 }, null, night);
        for (var hour = 0; hour <= 60; hour += 6)
        {
            await floor.Get<DemoCases>().AdvanceAsync(night.AddHours(hour), CancellationToken.None);
            // Nobody here answers a family's members with its lead, as the desk does within a second.
            Assert.InRange((await RowsAsync(floor)).Count(row => row.State.IsOpen() && row.Lead is null), 18, 95);
        }
    }
}
