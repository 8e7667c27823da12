using CustomerService.Domain.Hotline.Agents;
using CustomerService.Domain.Time;
using Xunit;

namespace CustomerService.Domain.Tests.Hotline.Agents;

public sealed class ShiftSettingsTests
{
    private static readonly DateOnly Day = new(2026, 3, 29);

    [Theory]
    [InlineData(AgentShift.Whole, "2026-03-28T16:00Z", "2026-03-29T16:00Z")]
    [InlineData(AgentShift.Day, "2026-03-29T00:00Z", "2026-03-29T12:00Z")]
    [InlineData(AgentShift.Night, "2026-03-28T12:00Z", "2026-03-29T00:00Z")]
    public void Of_InGuangzhou_IsHalfADayOrAWholeOne(AgentShift shift, string from, string to) =>
        Assert.Equal((Parse(from), Parse(to)), new ShiftSettings().Of(Day, shift, OrganizationZone.Find("Asia/Shanghai")));

    [Fact]
    public void Of_NightInWhichClocksJump_IsAnHourShorter()
    {
        var (from, to) = new ShiftSettings().Of(Day, AgentShift.Night, OrganizationZone.Find("Europe/Berlin"));
        Assert.Equal(TimeSpan.FromHours(11), to - from);
    }

    private static DateTimeOffset Parse(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
