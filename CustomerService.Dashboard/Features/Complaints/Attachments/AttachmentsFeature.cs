using CustomerService.Dashboard.Desk.Attachments;
using CustomerService.Domain.Complaints.Attachments;

namespace CustomerService.Dashboard.Features.Complaints.Attachments;

/// <summary>Files of cases: kept, shown, added, downloaded.</summary>
public static class AttachmentsFeature
{
    public static void AddAttachments(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton(provider => provider.GetRequiredService<IConfiguration>().GetSection(AttachmentSettings.Section).Get<AttachmentSettings>() ?? new AttachmentSettings());
        services.AddSingleton<AttachmentStore>();
        services.AddSingleton<AttachmentDesk>();
        services.AddSingleton<AttachmentSweep>();
        services.AddHostedService(provider => provider.GetRequiredService<AttachmentSweep>());
    }
}
