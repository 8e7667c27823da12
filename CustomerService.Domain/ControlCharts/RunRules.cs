namespace CustomerService.Domain.ControlCharts;

/// <summary>Which rules a value breaks, together with those before it.</summary>
internal static class RunRules
{
    private static readonly (RunRule Rule, int Needed, int Among, double Beyond)[] Table =
    [
        (RunRule.BeyondLimits, 1, 1, 3), (RunRule.TwoOfThree, 2, 3, 2), (RunRule.FourOfFive, 4, 5, 1), (RunRule.EightInARow, 8, 8, 0),
    ];

    /// <param name="deviations">Distances from the centre in σ; null where nothing can be said, which ends every run.</param>
    /// <param name="index">The value to judge.</param>
    public static IReadOnlyList<RunRule> At(IReadOnlyList<double?> deviations, int index)
    {
        if (deviations[index] is not { } deviation || deviation == 0) return [];
        var side = Math.Sign(deviation);
        return [.. Table.Where(rule => side * deviation > rule.Beyond && Breaks(rule.Needed, rule.Among, rule.Beyond)).Select(rule => rule.Rule)];

        bool Breaks(int needed, int among, double beyond)
        {
            var found = 0;
            for (var i = index; i >= 0 && i > index - among && deviations[i] is { } earlier; i--)
            {
                if (side * earlier > beyond) found++;
            }

            return found >= needed;
        }
    }
}
