namespace CustomerService.Dashboard.Demo.Traffic.Exchange;

/// <summary>What will happen and when; what was noted first for a moment happens first.</summary>
internal sealed class Agenda(DateTimeOffset start)
{
    private readonly PriorityQueue<Action, (long At, long Noted)> waiting = new();
    private long noted;

    /// <summary>The moment of what is happening, to the millisecond.</summary>
    public DateTimeOffset Now { get; private set; } = start;

    public void In(double seconds, Action happening) => At(Now.AddMilliseconds(Math.Ceiling(seconds * 1000)), happening);

    public void At(DateTimeOffset moment, Action happening) => waiting.Enqueue(happening, (moment.ToUnixTimeMilliseconds(), noted++));

    /// <summary>Lets everything happen that lies before <paramref name="moment"/>.</summary>
    public void RunUntil(DateTimeOffset moment)
    {
        var until = moment.ToUnixTimeMilliseconds();
        while (waiting.TryPeek(out _, out var next) && next.At < until)
        {
            Now = DateTimeOffset.FromUnixTimeMilliseconds(next.At);
            waiting.Dequeue()();
        }
    }
}
