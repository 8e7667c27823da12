using CustomerService.Dashboard.Features.Hotline.Tabs;

namespace CustomerService.Dashboard.Features.Hotline.Staffing;

/// <summary>How many agents each queue needs right now.</summary>
public static class StaffingFeature
{
    public static void AddStaffing(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<StaffingSettings>().BindConfiguration(StaffingSettings.Section);
        builder.Services.AddSingleton<PatienceMeter>();
        builder.Services.AddSingleton<StaffingAdvisor>();
        builder.Services.AddUnitTab<StaffingText>("/staffing", "Tab", order: 60);
    }
}
