namespace CustomerService.Domain.Complaints.Forecasts;

/// <summary>
/// How good the forecast would have been: the latest third of the past cases is forecast at half of its time, each from the cases
/// alone that were answered before that moment, and compared with what came of it.
/// </summary>
/// <param name="Brier">Mean squared difference between what was forecast and what came (0 is perfect); null when nothing could be forecast.</param>
/// <param name="Always">The same for somebody who always says the share of late ones so far: the forecast is worth something when it is smaller.</param>
public sealed record ForecastCalibration(int Cases, double? Brier, double? Always, IReadOnlyList<ForecastBand> Bands)
{
    public const double Checked = 0.5;
    private const int Most = 300;
    private static readonly double[] Edges = [0, 0.1, 0.25, 0.5, 0.75, 1];

    public static ForecastCalibration Of(IReadOnlyList<PastCase> cases)
    {
        var byReceipt = cases.OrderBy(each => each.ReceivedAt).ToList();
        var judged = byReceipt.Skip(byReceipt.Count * 2 / 3).Where(each => each.Used > Checked).Take(Most).ToList();
        var said = new List<(double Probability, double Always, bool IsLate)>();
        foreach (var each in judged)
        {
            var moment = each.ReceivedAt + ((each.Due - each.ReceivedAt) * Checked);
            var known = byReceipt.Where(other => other.RepliedAt < moment).ToList();
            var waiting = byReceipt.Count(other => other.Unit == each.Unit && other.ReceivedAt <= moment && other.RepliedAt > moment);
            if (new LatenessForecast(known).Of(each.Unit, each.Kind, Checked, waiting) is not { } estimate) continue;
            said.Add((estimate.Probability, known.Count(other => other.IsLate) / (double)known.Count, each.IsLate));
        }

        var bands = Edges.Zip(Edges.Skip(1), (from, to) =>
        {
            var within = said.FindAll(each => each.Probability >= from && (each.Probability < to || to >= 1));
            return new ForecastBand(from, to, within.Count, within.Count == 0 ? null : within.Average(each => each.Probability), within.Count(each => each.IsLate));
        });
        return new ForecastCalibration(said.Count, Score(said.ConvertAll(each => (each.Probability, each.IsLate))), Score(said.ConvertAll(each => (each.Always, each.IsLate))), [.. bands]);
    }

    private static double? Score(List<(double Said, bool Came)> pairs) => pairs.Count == 0 ? null : pairs.Average(pair => Math.Pow(pair.Said - (pair.Came ? 1 : 0), 2));
}
