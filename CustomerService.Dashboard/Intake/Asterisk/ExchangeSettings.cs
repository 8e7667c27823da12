namespace CustomerService.Dashboard.Intake.Asterisk;

/// <summary>One Asterisk: its manager port, its queue log, or both.</summary>
public sealed class ExchangeSettings
{
    public const int PlainPort = 5038;
    public const int TlsPort = 5039;

    /// <summary>Names the exchange in every event it reports (<c>asterisk:NAME</c>), so it must never change.</summary>
    public string Name { get; set; } = "";

    /// <summary>Where the manager interface listens; empty when only the queue log is followed.</summary>
    public string Host { get; set; } = "";

    public int? Port { get; set; }

    public bool Tls { get; set; }

    /// <summary>The SHA-256 of the certificate that is trusted whoever signed it, in hexadecimal; empty trusts the system's authorities.</summary>
    public string TlsSha256 { get; set; } = "";

    public string User { get; set; } = "";

    public string Secret { get; set; } = "";

    /// <summary>The classes of events to ask for. Without <c>call</c> nobody can tell a caller who hung up from one whose time ran out.</summary>
    public string Events { get; set; } = "system,call,agent";

    /// <summary>The path of the queue log as this process sees it; empty when there is none.</summary>
    public string QueueLog { get; set; } = "";

    /// <summary>The zone of a queue log with local times; whole seconds need none.</summary>
    public string Zone { get; set; } = "";

    public bool HasManager => Host.Length > 0;

    public bool HasQueueLog => QueueLog.Length > 0;

    /// <summary>The source of what the queue log says.</summary>
    internal string Source => $"asterisk:{Name}";

    internal int EffectivePort => Port ?? (Tls ? TlsPort : PlainPort);

    internal string? Problem()
    {
        if (Name.Length is 0 or > 64) return "Name: must have 1 to 64 characters";
        if (!HasManager && !HasQueueLog) return "Host: is missing (or QueueLog)";
        if (EffectivePort is < 1 or > 65535) return "Port: must lie between 1 and 65535";
        if (HasManager && (User.Length == 0 || Secret.Length == 0)) return "User: needs a Secret, and both are missing or one is";
        if ((User + Secret + Events).Any(char.IsControl)) return "User: neither it nor Secret nor Events may hold a line break";
        if (Zone.Length > 0 && !TimeZoneInfo.TryFindSystemTimeZoneById(Zone, out _)) return $"Zone: '{Zone}' is no time zone";
        return null;
    }
}
