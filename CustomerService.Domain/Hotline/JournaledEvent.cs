namespace CustomerService.Domain.Hotline;

/// <summary>An event and its place in the journal.</summary>
public readonly record struct JournaledEvent(long Position, CallEvent Event)
{
    public long TimeMs => Event.Time.ToUnixTimeMilliseconds();
}
