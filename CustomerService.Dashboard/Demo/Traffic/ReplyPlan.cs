using CustomerService.Dashboard.Demo.Organization;

namespace CustomerService.Dashboard.Demo.Traffic;

/// <summary>
/// When requests are due and when they are replied to. Both follow from the request alone, so that a restart finds the
/// same answer for those still open.
/// </summary>
internal static class ReplyPlan
{
    /// <summary>Every request of the demo has an id that begins so.</summary>
    public const string IdPrefix = "demo-";

    public static TimeSpan Limit(DemoBusiness business) => business switch
    {
        DemoBusiness.Faults => TimeSpan.FromHours(24),
        DemoBusiness.Billing => TimeSpan.FromDays(3),
        _ => TimeSpan.FromDays(7),
    };

    /// <returns>Null for one that nobody ever replies to.</returns>
    public static DateTimeOffset? RepliedAt(string request, string subsidiary, DateTimeOffset accepted, DateTimeOffset due)
    {
        var chance = new Chance(Chance.Seed([.. request.Select(letter => (long)letter)]));
        var limit = due - accepted;
        var fate = chance.Part();
        if (fate < InTime(subsidiary)) return accepted + (limit * Math.Clamp(chance.LogNormal(.3, .55), .02, .995));
        return fate < .992 ? due + (limit * chance.Between(.02, .9)) : null;
    }

    private static double InTime(string subsidiary) => subsidiary switch
    {
        "GD" => .981,
        "GX" => .934,
        "YN" => .966,
        "GZ" => .957,
        _ => .972,
    };
}
