using CustomerService.Domain.Complaints;

namespace CustomerService.Dashboard.Demo.Cases;

/// <summary>What happens to a case at once.</summary>
/// <param name="Complaint">The case afterwards.</param>
/// <param name="Entries">As the journal takes it.</param>
/// <param name="Done">How many steps of the story are done then.</param>
internal sealed record CaseScene(PlayedCase Played, Complaint Complaint, IReadOnlyList<ComplaintEntry> Entries, int Done)
{
    public string Number => Complaint.Number;
}
