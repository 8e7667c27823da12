using CustomerService.Domain.Measures;

namespace CustomerService.Domain.Hotline;

/// <summary>
/// The counts of accepted business items of a unit in a period. Accepted and replied are volumes of the period; the due
/// counts follow the items whose reply deadline lies in the period (response rate 受理业务答复率, CSG 3.3).
/// </summary>
public sealed class RequestTally
{
    /// <summary>Accepted in the period.</summary>
    public long Accepted { get; set; }

    /// <summary>Replied to in the period, whenever due.</summary>
    public long Replied { get; set; }

    public long DueRepliedInTime { get; set; }

    public long DueRepliedLate { get; set; }

    /// <summary>Deadline in the period, not replied to yet; <see cref="NotYetDue"/> of them have time left.</summary>
    public long DueOpen { get; set; }

    /// <summary>Of <see cref="DueOpen"/>, those whose deadline had not come at the moment of asking; in neither part of the rate.</summary>
    public long NotYetDue { get; set; }

    public long Due => DueRepliedInTime + DueRepliedLate + DueOpen - NotYetDue;

    /// <summary>Replied in time / due.</summary>
    public Ratio ResponseRate => new(DueRepliedInTime, Due);

    /// <summary>Replied at all / due; shown beside the response rate.</summary>
    public Ratio RepliedAtAll => new(DueRepliedInTime + DueRepliedLate, Due);

    /// <summary>Adds what a request contributes to <c>[from, to)</c>, or takes it out (−1).</summary>
    public void Add(ServiceRequest request, int times, long fromMs, long toMs)
    {
        if (Within(request.AcceptedMs)) Accepted += times;
        if (request.RepliedMs is { } replied && Within(replied)) Replied += times;
        if (!Within(request.DueMs)) return;
        if (request.RepliedMs is null) DueOpen += times;
        else if (request.IsRepliedInTime) DueRepliedInTime += times;
        else DueRepliedLate += times;

        bool Within(long time) => time >= fromMs && time < toMs;
    }

    public void Add(RequestTally other, int times = 1)
    {
        Accepted += other.Accepted * times;
        Replied += other.Replied * times;
        DueRepliedInTime += other.DueRepliedInTime * times;
        DueRepliedLate += other.DueRepliedLate * times;
        DueOpen += other.DueOpen * times;
        NotYetDue += other.NotYetDue * times;
    }
}
