namespace CustomerService.Domain.Complaints.Forecasts;

/// <summary>How likely a case is to be answered late, and what says so.</summary>
/// <param name="Late">Of <paramref name="Cases"/>, those answered late.</param>
/// <param name="Cases">Past cases that were still unanswered when as much of their time had passed.</param>
/// <param name="Share">The share of the time that has passed.</param>
/// <param name="IsBusy">Only those received when more were waiting than usual were counted.</param>
public sealed record LatenessEstimate(int Late, int Cases, double Share, ForecastBasis Basis, bool IsBusy)
{
    /// <summary>From this on it is called likely.</summary>
    public const double LikelyFrom = 0.5;

    /// <summary>Two imagined cases, one late and one not, keep few cases from saying "never" or "always" (Laplace's rule of succession).</summary>
    public double Probability => (Late + 1.0) / (Cases + 2.0);

    public bool IsLikely => Probability >= LikelyFrom;
}
