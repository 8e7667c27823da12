using CustomerService.Domain.Time;
using Xunit;

namespace CustomerService.Domain.Tests.Time;

public sealed class WorkingCalendarsTests : IDisposable
{
    private static readonly DateTimeOffset November = new(2026, 11, 5, 1, 0, 0, TimeSpan.Zero);
    private static readonly HolidayNotice Next = new(2027, "invented", [new NoticeDay(new DateOnly(2027, 1, 1), "元旦", IsOffDay: true)]);
    private readonly string folder = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N"));

    [Fact]
    public void Record_ANotice_IsTheNextVersionAlsoAfterARestart()
    {
        var recorded = new WorkingCalendars(folder).Record(Next, November, "zhao");

        var again = new WorkingCalendars(folder);

        Assert.Equal((2, "zhao", "invented"), (recorded.Version.Number, again.Current.Version.By, again.Current.Version.Source));
        Assert.Equal(DayKind.Holiday, again.Current[new DateOnly(2027, 1, 1)].Kind);
        Assert.True(again.Current[new DateOnly(2026, 12, 31)].IsFirm);
    }

    [Fact]
    public void At_AMomentBefore_IsTheVersionOfThatTime()
    {
        var calendars = new WorkingCalendars(folder);
        calendars.Record(Next, November, "zhao");

        Assert.Equal((1, 2), (calendars.At(November.AddDays(-1)).Version.Number, calendars.At(November).Version.Number));
    }

    [Fact]
    public void Record_ByTwoNodes_LosesNeither()
    {
        var (one, other) = (new WorkingCalendars(folder), new WorkingCalendars(folder));

        one.Record(Next, November, "zhao");
        other.Record(Next with { Year = 2028, Days = [new NoticeDay(new DateOnly(2028, 1, 3), "元旦", IsOffDay: true)] }, November, "li");

        Assert.Equal(3, other.Current.Version.Number);
        Assert.Equal([2024, 2025, 2026, 2027, 2028], other.Current.Notices.Select(notice => notice.Year));
    }

    public void Dispose()
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }
}
