namespace CustomerService.Dashboard.Demo.Organization;

/// <summary>Agents who serve the same queues, longest waiting caller first.</summary>
/// <param name="Code">The team's name in the demo's own book-keeping.</param>
/// <param name="Queues">At least one.</param>
/// <param name="Agents">Agent codes: a number and an invented name; more than are ever on duty at once.</param>
/// <param name="IsUnderstaffed">Has fewer agents than its callers need: the demo's bad news.</param>
public sealed record DemoTeam(string Code, IReadOnlyList<DemoQueue> Queues, IReadOnlyList<string> Agents, bool IsUnderstaffed)
{
    /// <summary>Whether the team serves a whole province; small local teams are busy less.</summary>
    public bool IsProvincial => Queues[0].Unit.Length == 2;
}
