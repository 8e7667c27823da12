namespace CustomerService.Dashboard.Intake.Asterisk;

/// <summary>The telephone exchanges to follow; bound from the configuration's section <c>Asterisk</c>.</summary>
public sealed class AsteriskSettings
{
    public const string Section = "Asterisk";

    public IList<ExchangeSettings> Exchanges { get; } = [];

    /// <returns>Null, or one sentence that names the setting which is wrong. A secret is never quoted.</returns>
    internal string? Problem()
    {
        for (var i = 0; i < Exchanges.Count; i++)
        {
            if (Exchanges[i].Problem() is { } problem) return $"Asterisk:Exchanges:{i}:{problem}";
        }

        var twice = Exchanges.GroupBy(exchange => exchange.Name, StringComparer.Ordinal).FirstOrDefault(named => named.Count() > 1);
        return twice is null ? null : $"Asterisk:Exchanges: '{twice.Key}' is named twice; the name is the exchange's identity";
    }
}
