using CustomerService.Domain.Time;
using Xunit;

namespace CustomerService.Domain.Tests.Time;

public sealed class OrganizationZoneTests
{
    private static readonly OrganizationZone Shanghai = OrganizationZone.Find(OrganizationZone.DefaultId);

    [Fact]
    public void DayOf_LastSecondBeforeShanghaiMidnight_IsStillThatDay()
    {
        Assert.Equal(new DateOnly(2026, 12, 31), Shanghai.DayOf(Utc(2026, 12, 31, 15, 59, 59)));
        Assert.Equal(new DateOnly(2027, 1, 1), Shanghai.DayOf(Utc(2026, 12, 31, 16, 0, 0)));
    }

    [Fact]
    public void Local_AnInstant_IsTheSameInstantOnTheOrganisationsClock()
    {
        var local = Shanghai.Local(Utc(2026, 3, 1, 1, 30, 0));

        Assert.Equal(new TimeSpan(9, 30, 0), local.TimeOfDay);
        Assert.Equal(Utc(2026, 3, 1, 1, 30, 0), local);
    }

    [Fact]
    public void StartOf_AShanghaiDay_IsSixteenHundredUtcTheDayBefore() =>
        Assert.Equal(Utc(2026, 2, 28, 16, 0, 0), Shanghai.StartOf(new DateOnly(2026, 3, 1)));

    [Fact]
    public void StartOf_ClocksJumpAtMidnight_IsTheFirstTimeThatExists()
    {
        var cairo = OrganizationZone.Find("Africa/Cairo");

        Assert.Equal(Utc(2024, 4, 25, 22, 0, 0), cairo.StartOf(new DateOnly(2024, 4, 26)));
    }

    [Fact]
    public void StartOf_MidnightHappensTwice_IsTheEarlierOne()
    {
        var havana = OrganizationZone.Find("America/Havana");
        var day = new DateOnly(2024, 11, 3);

        Assert.Equal(Utc(2024, 11, 3, 4, 0, 0), havana.StartOf(day));
        Assert.Equal(TimeSpan.FromHours(25), havana.StartOf(day.AddDays(1)) - havana.StartOf(day));
    }

    [Fact]
    public void Find_UnknownZone_Throws() =>
        Assert.Throws<TimeZoneNotFoundException>(() => OrganizationZone.Find("Nowhere/Nothing"));

    private static DateTimeOffset Utc(int year, int month, int day, int hour, int minute, int second) =>
        new(year, month, day, hour, minute, second, TimeSpan.Zero);
}
