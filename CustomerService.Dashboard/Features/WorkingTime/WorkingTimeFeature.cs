using CustomerService.Dashboard.Shared.Layout;
using CustomerService.Domain.Data;
using CustomerService.Domain.Time;
using CustomerService.Domain.Time.Clock;
using MudBlazor;

namespace CustomerService.Dashboard.Features.WorkingTime;

/// <summary>The working calendar: read by everyone, kept in order by administrators.</summary>
public static class WorkingTimeFeature
{
    public static void AddWorkingTime(this WebApplicationBuilder builder)
    {
        builder.Services.AddNavEntry<WorkingTimeText>("/calendar", "Nav", Icons.Material.Outlined.CalendarMonth, order: 72);
        builder.Services.AddSingleton(services => new WorkingCalendars(Path.Combine(services.GetRequiredService<DataSettings>().Directory, WorkingCalendars.Folder)));
        builder.Services.AddSingleton<ServiceClock>();
        builder.Services.AddSingleton<NoticeDesk>();
    }
}
