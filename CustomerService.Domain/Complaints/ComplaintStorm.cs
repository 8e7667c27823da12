using CustomerService.Domain.Complaints.Events;

namespace CustomerService.Domain.Complaints;

/// <summary>A large event such as an outage (大面积停电): one case stands for all reports of it.</summary>
public sealed partial class Complaint
{
    /// <summary>The number of the event's case, on itself and on each report of it; figures may be read without such cases.</summary>
    public string? Storm { get; private set; }

    /// <summary>Where and since when; null for a case that is not an event's own.</summary>
    public StormBegun? StormArea { get; private set; }

    public DateTimeOffset? StormEndedAt { get; private set; }

    /// <summary>New reports from its area still join it.</summary>
    public bool IsStormOn => StormArea is not null && StormEndedAt is null && State.IsOpen();

    /// <summary>Lets it stand for an event.</summary>
    public Complaint BeginStorm(StormBegun e) => Lead is null && StormArea is null && State.IsOpen() && !Placement.IsSealed ? Raise(e) : throw Refused(ComplaintVerb.Join, Because("InFamily"));

    /// <summary>The event is over; ending it twice changes nothing.</summary>
    public Complaint EndStorm(StormEnded e) => IsStormOn ? Raise(e) : this;

    /// <summary>A draw chooses it once.</summary>
    public Complaint ChooseForCallBack(ChosenForCallBack e) => Sample is null && !Placement.IsSealed ? Raise(e) : this;

    /// <summary>The draw that chose it for a call-back (回访); null when none did.</summary>
    public ChosenForCallBack? Sample { get; private set; }
}
