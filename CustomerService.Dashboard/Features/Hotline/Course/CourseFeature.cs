using CustomerService.Dashboard.Features.Hotline.Tabs;
using CustomerService.Domain.ControlCharts;
using Microsoft.Extensions.DependencyInjection.Extensions;

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
        services.TryAddSingleton(UsualDays.SameWeekday);
        services.AddSingleton<CourseQueries>();
    }
}
