using System.Globalization;
using System.Text;
using CustomerService.Domain.Hotline;
using CustomerService.Domain.Hotline.Agents;

namespace CustomerService.Dashboard.Features.Hotline.Agents;

/// <summary>
/// A strip of states as a few outlines, one a state, in a drawing of <see cref="Width"/> × <see cref="Height"/>: a whole
/// floor's day stays a few hundred elements however often its agents changed.
/// </summary>
public sealed record StripDrawing(IReadOnlyList<(string State, string Path)> Shapes, string Rings)
{
    public const double Width = 2_000;
    public const double Height = 20;

    public static StripDrawing Of(AgentDay day, long fromMs, long toMs)
    {
        var shapes = day.Segments.GroupBy(segment => segment.State).OrderBy(group => group.Key).Select(group =>
        {
            var path = new StringBuilder();
            foreach (var segment in group) path.Append(CultureInfo.InvariantCulture, $"M{X(segment.FromMs)} 0H{X(segment.ToMs)}V{Height}H{X(segment.FromMs)}Z");
            return (group.Key?.Word() ?? "unknown", path.ToString());
        });
        var rings = new StringBuilder();
        foreach (var ring in day.NoAnswers) rings.Append(CultureInfo.InvariantCulture, $"M{X(ring)} 0v{Height}");
        return new([.. shapes], rings.ToString());

        string X(long ms) => At(ms, fromMs, toMs).ToString("0.#", CultureInfo.InvariantCulture);
    }

    /// <summary>Where a moment lies in the drawing.</summary>
    public static double At(long ms, long fromMs, long toMs) => (ms - fromMs) * Width / (toMs - fromMs);

    public bool Equals(StripDrawing? other) => other is not null && Rings == other.Rings && Shapes.SequenceEqual(other.Shapes);

    public override int GetHashCode() => HashCode.Combine(Rings, Shapes.Count);
}
