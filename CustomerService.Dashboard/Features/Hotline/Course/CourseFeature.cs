using CustomerService.Dashboard.Features.Hotline.Tabs;
using CustomerService.Domain.ControlCharts;
using CustomerService.Domain.Time;

namespace CustomerService.Dashboard.Features.Hotline.Course;

/// <summary>The day against usual: an odd hour is seen without any threshold.</summary>
public static class CourseFeature
{
    public static void AddCourse(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddUnitTab<CourseText>("/course", "Tab", order: 20);
        services.AddOptions<CourseSettings>().BindConfiguration(CourseSettings.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddMemoryCache();
        services.AddSingleton<AlikeDays>(provider =>
        {
            var calendars = provider.GetRequiredService<WorkingCalendars>();
            return (past, day) => UsualDays.In(calendars.Current)(past, day);
        });
        services.AddSingleton<CourseQueries>();
    }
}
