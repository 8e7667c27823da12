using CustomerService.Domain.Complaints.Events;

namespace CustomerService.Dashboard.Desk;

/// <summary>
/// Somebody else did something to the case that bears on what was asked. Nothing was lost: the words of both are there, and
/// whoever asked sees what happened and decides again.
/// </summary>
/// <param name="number">The case.</param>
/// <param name="meanwhile">What happened since the asker looked.</param>
public sealed class CaseMovedException(string number, IReadOnlyList<ComplaintEvent> meanwhile)
    : Exception($"Case {number} has moved on: {string.Join(", ", meanwhile.Select(happened => $"{happened.GetType().Name} by {happened.By.Account}"))}.")
{
    public IReadOnlyList<ComplaintEvent> Meanwhile => meanwhile;
}
