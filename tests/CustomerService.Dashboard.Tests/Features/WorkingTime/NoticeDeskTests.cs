using CustomerService.Dashboard.Features.WorkingTime;
using CustomerService.Dashboard.Security;
using CustomerService.Dashboard.Tests.Desk;
using CustomerService.Dashboard.Tests.Hosting;
using CustomerService.Domain.Time;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CustomerService.Dashboard.Tests.Features.WorkingTime;

/// <summary>A yearly notice moves everybody's deadlines: only an administrator who is still welcome records one.</summary>
public sealed class NoticeDeskTests(RunningServer server) : IClassFixture<RunningServer>
{
    private static readonly HolidayNotice Notice = new(2031, "a notice", [new NoticeDay(new DateOnly(2031, 1, 1), "元旦", IsOffDay: true)]);

    private NoticeDesk Desk => server.Services.GetRequiredService<NoticeDesk>();

    private int Version => server.Services.GetRequiredService<WorkingCalendars>().Current.Version.Number;

    [Fact]
    public async Task Record_ByWhoMayNotOrNotAnyMore_RecordsNothing()
    {
        var (before, executive, gone) = (Version, await server.PersonAsync("Su Yan", "head", Roles.Executive), await server.PersonAsync("Gu Ning", "head", Roles.Administrator));
        await server.CutOffAsync(gone);

        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => Desk.RecordAsync(executive, Notice));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => Desk.RecordAsync(gone, Notice));

        Assert.Equal(before, Version);
    }

    [Fact]
    public async Task Record_ByAnAdministrator_IsTheNextVersion()
    {
        var (before, administrator) = (Version, await server.PersonAsync("Zhao Ke", "head", Roles.Administrator));

        var recorded = await Desk.RecordAsync(administrator, Notice);

        Assert.Equal((before + 1, before + 1), (recorded.Version.Number, Version));
    }
}
