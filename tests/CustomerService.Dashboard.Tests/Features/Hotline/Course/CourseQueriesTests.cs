using CustomerService.Dashboard.Features.Hotline.Course;
using CustomerService.Dashboard.Tests.Features.Administration;
using CustomerService.Dashboard.Tests.Features.Hotline.Explain;
using CustomerService.Domain.ControlCharts;
using CustomerService.Domain.Hotline;
using CustomerService.Domain.Journal;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Time;
using Xunit;

namespace CustomerService.Dashboard.Tests.Features.Hotline.Course;

/// <summary>Eight weeks of the same weekday at ten o'clock: 17 of 20 calls answered after 12 s each time.</summary>
public sealed class CourseQueriesTests : IAsyncLifetime
{
    private const int Hour = 10;

    private readonly Office office = new();

    // A Wednesday with none of the calendar's holidays or make-up workdays among the eight before it.
    private readonly DateOnly day = new(2025, 4, 23);

    public async ValueTask InitializeAsync()
    {
        await office.InitializeAsync();
        for (var week = 8; week >= 1; week--) await CallsAsync(day.AddDays(-7 * week), "hotline-a", answered: 17, waited: 12);
    }

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task Hour_LikeTheWeeksBefore_IsAsUsual()
    {
        await CallsAsync(day, "hotline-a", answered: 17, waited: 12);

        var hour = await HourAsync("north", null);

        Assert.Equal(20, hour.Offered);
        Assert.Equal(0.85, hour.AnswerRate.Value!.Value, 1e-12);
        Assert.Equal(0.85, hour.AnswerRate.Centre!.Value, 1e-12);
        Assert.Equal(8, hour.AnswerRate.Days);

        // Weeks without any scatter leave the binomial spread of 20 calls against 160: 0.85 − 3 · √(0.85 · 0.15 · (1/20 + 1/160)).
        Assert.Equal(0.5959392, hour.AnswerRate.Lower!.Value, 1e-7);
        Assert.Equal(12, hour.Wait.Centre!.Value, 1e-9);
        Assert.False(hour.IsOdd);
    }

    [Fact]
    public async Task Hour_InWhichFarFewerAreAnsweredLater_IsOdd()
    {
        await CallsAsync(day, "hotline-a", answered: 11, waited: 40);

        var hour = await HourAsync("north", null);

        Assert.Equal([RunRule.BeyondLimits], hour.AnswerRate.Rules);
        Assert.Equal(-1, hour.AnswerRate.Side);
        Assert.Equal([RunRule.BeyondLimits], hour.Wait.Rules);
        Assert.Equal(1, hour.Wait.Side);
    }

    [Fact]
    public async Task Hour_OfAnotherQueue_IsComparedWithThatQueueAlone()
    {
        await CallsAsync(day, "hotline-b", answered: 11, waited: 40);

        Assert.Equal(0, (await HourAsync("north", "hotline-a")).Offered);
        var other = await HourAsync("head", "hotline-b");
        Assert.Equal(0.55, other.AnswerRate.Value);
        Assert.Null(other.AnswerRate.Centre);
        Assert.False(other.IsJudged);
    }

    [Fact]
    public async Task Day_WithoutACall_HasAllItsHoursUnknown()
    {
        var course = await ReadAsync("north", null);

        Assert.Equal(24, course.Hours.Count);
        Assert.All(course.Hours, hour => Assert.Null(hour.AnswerRate.Value));
        Assert.Equal(0, course.Judged);
        Assert.Equal(0.85, course.Hours[Hour].AnswerRate.Centre!.Value, 1e-12);
        Assert.Null(course.Hours[Hour + 1].AnswerRate.Centre);
    }

    [Fact]
    public async Task Course_AskedTwice_IsReadOnce() => Assert.Same(await ReadAsync("north", null), await ReadAsync("north", null));

    private async Task<CourseHour> HourAsync(string unit, string? queue) => (await ReadAsync(unit, queue)).Hours[Hour];

    private Task<DayCourse> ReadAsync(string unit, string? queue)
    {
        var node = office.Get<Organizations>().Current.Unit(unit)!;
        return office.Get<CourseQueries>().ReadAsync(node, node.AllQueues().SingleOrDefault(own => own.Code == queue), day);
    }

    private Task<AppendResult> CallsAsync(DateOnly on, string queue, int answered, int waited)
    {
        var start = office.Get<OrganizationZone>().At(on, new TimeOnly(Hour, 0));
        return office.Get<Journal>().AppendAsync(
        [
            .. Enumerable.Range(0, 20).SelectMany(number =>
            {
                var (call, time) = ($"{on:yyyyMMdd}-{number}", start.AddMinutes(number));
                return new[]
                {
                    Floor.Report(CallEventType.Offered, call, time, queue),
                    Floor.Report(number < answered ? CallEventType.Answered : CallEventType.Abandoned, call, time.AddSeconds(waited), queue),
                };
            }),
        ]);
    }
}
