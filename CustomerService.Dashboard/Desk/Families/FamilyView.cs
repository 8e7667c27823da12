namespace CustomerService.Dashboard.Desk.Families;

/// <summary>The cases around one case, of those the reader may see.</summary>
/// <param name="Lead">The case that answers for it.</param>
/// <param name="Members">The cases it answers for, the first ones.</param>
/// <param name="MemberCount">How many it answers for that the reader may see.</param>
/// <param name="SplitFrom">The case it was a part of.</param>
/// <param name="SplitInto">The cases that were parts of it.</param>
public sealed record FamilyView(CaseLine? Lead, IReadOnlyList<CaseLine> Members, int MemberCount, CaseLine? SplitFrom, IReadOnlyList<CaseLine> SplitInto)
{
    public bool IsAlone => Lead is null && MemberCount == 0 && SplitFrom is null && SplitInto.Count == 0;
}
