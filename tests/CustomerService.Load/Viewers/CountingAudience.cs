namespace CustomerService.Load.Viewers;

/// <summary>Viewers of whom only the number of messages matters.</summary>
internal sealed class CountingAudience : Audience
{
    protected override void Note(long number, long seen)
    {
    }
}
