namespace CustomerService.Dashboard.Alerts.Delivery;

/// <summary>A case that was put before somebody, as a message tells it: nothing that was said in it, and nobody's data.</summary>
/// <param name="Unit">The unit that has it.</param>
/// <param name="To">The highest unit it was put before.</param>
/// <param name="Step">The step of the ladder; null when a person did it.</param>
/// <param name="Rung">How often the ladder has fired; 0 when a person did it.</param>
/// <param name="Clock">The clock whose deadline it is about.</param>
/// <param name="Due">That deadline.</param>
public sealed record EscalatedCase(string Number, string Kind, string Unit, string To, string? Step, int Rung, string? Clock, DateTimeOffset? Due);
