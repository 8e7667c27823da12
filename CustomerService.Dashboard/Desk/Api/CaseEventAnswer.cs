using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Events;

namespace CustomerService.Dashboard.Desk.Api;

/// <summary>Something that happened to a case.</summary>
/// <param name="Sequence">Its place in the case, from 1.</param>
/// <param name="Type">received, acknowledged, rerouted …</param>
/// <param name="By">The account, key or rule that did it.</param>
public sealed record CaseEventAnswer(int Sequence, string Type, DateTimeOffset At, string By, string ByName)
{
    private const string Prefix = "desk.complaint.";

    internal static CaseEventAnswer Of(int sequence, ComplaintEvent happened) =>
        new(sequence, ComplaintEntry.NameOf(happened)[Prefix.Length..], happened.At, happened.By.Account, happened.By.Name);
}
