namespace CustomerService.Domain.Alerts;

/// <summary>A condition on live figures that a unit wants to hear of.</summary>
public sealed class AlertRule
{
    public const int MaxUnitLength = Organization.OrgUnit.MaxCodeLength;

    public AlertRule(string unit, AlertTerms terms) => (Unit, Terms) = (unit, terms);

    private AlertRule()
    {
    }

    public int Id { get; private set; }

    /// <summary>Code of the unit it belongs to.</summary>
    public string Unit { get; private set; } = "";

    public AlertTerms Terms { get; private set; } = new();

    /// <summary>Rises when another condition is watched: what the earlier one raised then ends.</summary>
    public int Version { get; private set; } = 1;

    public void Revise(AlertTerms terms)
    {
        if (!Terms.WatchesTheSameAs(terms)) Version++;
        Terms = terms;
    }
}
