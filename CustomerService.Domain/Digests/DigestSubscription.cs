namespace CustomerService.Domain.Digests;

/// <summary>What a person wants to be sent: about which unit, how often, at which hour, in which language, where to.</summary>
public sealed class DigestSubscription
{
    public const int MaxAddressLength = 254;
    public const int MaxUserNameLength = 256;
    public const int MaxUnitLength = 64;
    public const int MaxLanguageLength = 10;

    private DigestSubscription()
    {
    }

    public Guid Id { get; private set; }

    /// <summary>Whose it is; what it may tell is what this account may see when it is sent.</summary>
    public string UserName { get; private set; } = "";

    public string Unit { get; private set; } = "";

    public DigestCadence Cadence { get; private set; }

    /// <summary>0 to 23, on the organisation's clock.</summary>
    public int Hour { get; private set; }

    public string Language { get; private set; } = "";

    public string Address { get; private set; } = "";

    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>Nothing is sent from this moment on; null while it is.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    public static DigestSubscription Of(string userName, string unit, DigestCadence cadence, int hour, string language, string address, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now), UserName = userName, Unit = unit, Cadence = cadence, Hour = hour, Language = language, Address = address, CreatedAt = now,
    };

    /// <summary>Ends it; ending it again changes nothing.</summary>
    public void End(DateTimeOffset now) => EndedAt ??= now;
}
