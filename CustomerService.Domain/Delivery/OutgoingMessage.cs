namespace CustomerService.Domain.Delivery;

/// <summary>
/// A message that is written down before it is sent, and tried until it was taken or given up. Whoever gets it may get it more than
/// once (an answer can get lost) and knows it by <see cref="Key"/>.
/// </summary>
public abstract class OutgoingMessage
{
    public const int MaxFaultLength = 200;

    /// <summary>How long after each failed attempt the next one is made; after the last of them it is given up.</summary>
    private static readonly TimeSpan[] Pauses =
    [
        TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(10),
        TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(6),
    ];

    public Guid Id { get; protected init; }

    public DateTimeOffset CreatedAt { get; protected init; }

    /// <summary>When to try next; null when it is over.</summary>
    public DateTimeOffset? DueAt { get; protected set; }

    public int Attempts { get; private set; }

    public DateTimeOffset? DeliveredAt { get; private set; }

    /// <summary>The name of what went wrong last.</summary>
    public string? Fault { get; private set; }

    public bool IsGivenUp => DueAt is null && DeliveredAt is null;

    /// <summary>The same at every attempt.</summary>
    public abstract string Key { get; }

    /// <summary>Messages of one line go out one after the other, the next when the one before was taken.</summary>
    public abstract string Line { get; }

    /// <summary>The place in its line among those made at the same moment.</summary>
    public virtual int Place => 0;

    public virtual void Delivered(DateTimeOffset now) => (Attempts, DeliveredAt, DueAt, Fault) = (Attempts + 1, now, null, null);

    /// <param name="fault">The name of what went wrong.</param>
    /// <param name="detail">What the other side said.</param>
    /// <param name="isFinal">Another attempt would fail alike.</param>
    public virtual void Failed(string fault, string? detail, bool isFinal, DateTimeOffset now)
    {
        DueAt = !isFinal && Attempts < Pauses.Length ? now + Pauses[Attempts] : null;
        Attempts++;
        Fault = Cut(fault);
    }

    protected static string Cut(string words) => words[..Math.Min(words.Length, MaxFaultLength)];
}
