using System.Globalization;
using System.Net.Mail;
using CustomerService.Dashboard.Shared.Localization;
using CustomerService.Domain.Alerts;

namespace CustomerService.Dashboard.Features.Hotline.Alerts;

/// <summary>What a channel's keeper fills in.</summary>
public sealed class ChannelForm
{
    public string? Name { get; set; }

    public AlertChannelKind Kind { get; set; }

    public string? Address { get; set; }

    public string Language { get; set; } = CultureInfo.CurrentUICulture.Name == Languages.Chinese.Name ? Languages.Chinese.Name : Languages.English.Name;

    public AlertSeverity Least { get; set; } = AlertSeverity.Warning;

    /// <summary>Steps of a case that are put before one officer are mailed to that officer as well; of a channel by mail.</summary>
    public bool TellsOfficer { get; set; }

    /// <summary>The names of what is wrong with it.</summary>
    public IEnumerable<string> Faults()
    {
        if (string.IsNullOrWhiteSpace(Name)) yield return "ChannelName";
        else if (Name.Trim().Length > AlertChannel.MaxNameLength) yield return "NameTooLong";
        if (Address?.Trim().Length > AlertChannel.MaxAddressLength) yield return "AddressTooLong";
        else if (Kind == AlertChannelKind.Webhook && !IsUrl(Address?.Trim())) yield return "AddressUrl";
        else if (Kind == AlertChannelKind.Email && !IsMail(Address?.Trim())) yield return "AddressMail";
        if (Language != Languages.Chinese.Name && Language != Languages.English.Name) yield return "UnknownLanguage";
    }

    private static bool IsUrl(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps) && url.UserInfo.Length == 0 && url.Host.Length > 0;

    // One address and nothing around it: neither a display name nor a second address.
    private static bool IsMail(string? address) => MailAddress.TryCreate(address, out var mail) && mail.Address == address && !address.Any(char.IsControl);
}
