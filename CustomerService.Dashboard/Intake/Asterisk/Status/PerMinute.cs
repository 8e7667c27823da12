namespace CustomerService.Dashboard.Intake.Asterisk.Status;

/// <summary>How many in the last 60 seconds, to the second.</summary>
internal sealed class PerMinute
{
    private readonly int[] counts = new int[60];
    private long second;

    public void Count(DateTimeOffset now)
    {
        Move(now);
        counts[second % 60]++;
    }

    public int At(DateTimeOffset now)
    {
        Move(now);
        return counts.Sum();
    }

    private void Move(DateTimeOffset now)
    {
        var to = now.ToUnixTimeSeconds();
        if (Math.Abs(to - second) >= 60) Array.Clear(counts);
        else for (var passed = second + 1; passed <= to; passed++) counts[passed % 60] = 0;
        second = Math.Max(0, to);
    }
}
