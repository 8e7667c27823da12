namespace CustomerService.Domain.Staffing;

/// <summary>What a queue has to carry: arrivals, how long each takes, and how long callers are willing to wait.</summary>
/// <param name="ArrivalsPerSecond">λ, from 0.</param>
/// <param name="HandleSeconds">1/μ, the mean handling time (talk + wrap-up), above 0.</param>
/// <param name="PatienceSeconds">1/θ, the mean patience; null when callers never hang up (Erlang C).</param>
public readonly record struct Load(double ArrivalsPerSecond, double HandleSeconds, double? PatienceSeconds)
{
    /// <summary>a = λ/μ, the offered load in Erlang: how many agents would be busy if all were served.</summary>
    public double Erlangs => ArrivalsPerSecond * HandleSeconds;
}
