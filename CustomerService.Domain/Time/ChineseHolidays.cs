namespace CustomerService.Domain.Time;

/// <summary>
/// The holidays a yearly notice can be about. Extra ones have existed (an anniversary, once); such a name is asked about
/// before it is taken, since casual feeds list observances on which nobody has the day off.
/// </summary>
public static class ChineseHolidays
{
    public static IReadOnlyList<string> Names { get; } = ["元旦", "春节", "清明节", "劳动节", "端午节", "中秋节", "国庆节"];

    /// <summary>Whether every holiday in the name is one of them: two that fall together are named together (国庆节、中秋节).</summary>
    public static bool IsKnown(string name) =>
        name.Split('、', '和', '/').All(part => Names.Any(known => known.Equals(part, StringComparison.Ordinal) || known.TrimEnd('节').Equals(part, StringComparison.Ordinal)));
}
