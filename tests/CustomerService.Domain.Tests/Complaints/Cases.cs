using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Events;
using CustomerService.Domain.Tests.Hotline;

namespace CustomerService.Domain.Tests.Complaints;

/// <summary>The named cast of the desk's tests: Lin Wei takes complaints in Guangdong, Mrs Zhou complains.</summary>
internal static class Cases
{
    public const string Number = "2026-000001";

    public static By Lin { get; } = new("lin.wei", "Lin Wei");

    public static DateTimeOffset At(int minutes) => Reports.Morning.AddMinutes(minutes);

    public static Received Intake(string unit = "GD", bool isSealed = false, bool needsReply = true, string? phone = "13800001234") => new()
    {
        At = At(0), By = Lin,
        Classification = new("complaint", "billing", Severity.Ordinary, Priority.Normal),
        Placement = new(unit, "marketing", isSealed, "2.4.11"),
        Complainant = new Complainant { Name = phone is null ? null : "Zhou Min", Phone = phone },
        Title = "Charged twice", Text = "The bill of October was charged twice.", Channel = "call", NeedsReply = needsReply, RuledBy = "csg-2003@1",
        Promises = [new(ClockKind.Acknowledge, At(60)), new(ClockKind.Reply, At(600))],
    };

    public static Complaint Received(string number = Number) => Complaint.Receive(number, Intake());

    public static Complaint Assigned() => Received()
        .Acknowledge(new Acknowledged { At = At(1), By = Lin })
        .Assign(new Assigned { At = At(2), By = Lin, Officer = "lin.wei", OfficerName = "Lin Wei" });

    public static Complaint Answered() => Assigned().Reply(new Replied { At = At(30), By = Lin, Text = "The second charge is refunded." });

    public static Complaint Closed() => Answered().Close(new Closed { At = At(40), By = Lin, Outcome = ComplaintOutcome.Upheld, RootCause = "billing run repeated" });

    /// <summary>What was made since, as the journal takes it.</summary>
    public static ComplaintEntry[] Entries(Complaint complaint)
    {
        var first = complaint.Sequence - complaint.Fresh.Count + 1;
        return [.. complaint.Fresh.Select((happened, i) => ComplaintEntry.Of(complaint.Number, first + i, happened))];
    }
}
