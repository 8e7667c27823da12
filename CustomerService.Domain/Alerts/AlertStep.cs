namespace CustomerService.Domain.Alerts;

/// <summary>The outcome of one look at a figure.</summary>
/// <param name="State">Where the rule stands now.</param>
/// <param name="Turn">Null when nothing is to be told.</param>
/// <param name="Clearing">Why it was cleared.</param>
public readonly record struct AlertStep(AlertState State, AlertTurn? Turn = null, AlertClearing? Clearing = null)
{
    public static AlertStep Cleared(AlertClearing why) => new(AlertState.Calm, AlertTurn.Cleared, why);
}
