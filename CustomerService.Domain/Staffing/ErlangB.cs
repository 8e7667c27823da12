namespace CustomerService.Domain.Staffing;

/// <summary>The share of callers who are turned away when nobody may wait; the other models build on it.</summary>
public static class ErlangB
{
    /// <summary>B(n, a) by the recursion B(k) = a·B(k−1) / (k + a·B(k−1)), which no number of agents makes overflow.</summary>
    public static double Blocking(int agents, double erlangs)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(agents);
        ArgumentOutOfRangeException.ThrowIfNegative(erlangs);
        var blocking = 1.0;
        for (var k = 1; k <= agents; k++) blocking = erlangs * blocking / (k + (erlangs * blocking));
        return blocking;
    }
}
