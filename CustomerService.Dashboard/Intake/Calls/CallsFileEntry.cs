using CustomerService.Domain.Hotline;
using CustomerService.Domain.Import;

namespace CustomerService.Dashboard.Intake.Calls;

/// <summary>One row understood: its events, or what is wrong with it.</summary>
public sealed record CallsFileEntry(int Line, IReadOnlyList<CallEvent> Events, ImportProblem? Problem)
{
    /// <summary>The column that each event's time stands in, in the order of <see cref="Events"/>.</summary>
    public IReadOnlyList<string> TimeColumns { get; init; } = [];
}
