using System.Globalization;
using CustomerService.Domain.Complaints.Attachments;
using Microsoft.Extensions.Localization;

namespace CustomerService.Dashboard.Features.Complaints.Attachments;

/// <summary>Sizes of files and refusals of them, in the reader's language.</summary>
internal static class FileLimits
{
    private const double Kilobyte = 1024;

    public static string Size(long bytes) => bytes switch
    {
        < 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes} B"),
        < 1024 * 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes / Kilobyte:0.#} KB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / Kilobyte / Kilobyte:0.#} MB"),
    };

    public static string Explain(IStringLocalizer<AttachmentText> text, string name, AttachmentFault fault, AttachmentSettings settings) =>
        text["Refused", name, text["Fault" + fault, Size(settings.MostBytes), settings.MostPerCase]];
}
