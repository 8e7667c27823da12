namespace CustomerService.Domain.Alerts;

/// <summary>An address that hears of a unit's alerts, and of those below it.</summary>
public sealed class AlertChannel
{
    public const int MaxAddressLength = 500;
    public const int MaxNameLength = 100;

    public AlertChannel(string unit, string name, AlertChannelKind kind, string address, string language, AlertSeverity least, string? protectedSecret) =>
        (Unit, Name, Kind, Address, Language, Least, ProtectedSecret) = (unit, name, kind, address, language, least, protectedSecret);

    private AlertChannel()
    {
    }

    public int Id { get; private set; }

    public string Unit { get; private set; } = "";

    public string Name { get; private set; } = "";

    public AlertChannelKind Kind { get; private set; }

    /// <summary>A URL or a mail address.</summary>
    public string Address { get; private set; } = "";

    /// <summary>The language of the texts it gets.</summary>
    public string Language { get; private set; } = "";

    /// <summary>It hears of alerts of at least this severity.</summary>
    public AlertSeverity Least { get; private set; }

    /// <summary>The key a webhook is signed with, encrypted at rest; null for mail.</summary>
    public string? ProtectedSecret { get; private set; }

    public bool IsOn { get; private set; } = true;

    /// <summary>A step of a case's ladder that is put before one officer goes to that officer's own address as well. Only a channel by mail does.</summary>
    public bool TellsOfficer { get; private set; }

    /// <param name="tells">Left as it is by a channel that sends no mail.</param>
    public void TellOfficer(bool tells) => TellsOfficer = tells && Kind == AlertChannelKind.Email;

    public void Switch(bool isOn) => IsOn = isOn;
}
