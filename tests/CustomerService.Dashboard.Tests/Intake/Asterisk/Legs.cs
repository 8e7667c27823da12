using CustomerService.Domain.Hotline;
using CustomerService.Domain.Organization;

namespace CustomerService.Dashboard.Tests.Intake.Asterisk;

/// <summary>Folds events into legs as the journal does, and names what can be compared.</summary>
internal static class Legs
{
    public static OrganizationTree Tree()
    {
        var head = WithId(new OrgUnit("head", "Head", UnitKind.HeadOffice, null), 1);
        return new OrganizationTree([head], [WithId(new CallQueue("hotline-a", "A", head), 1), WithId(new CallQueue("hotline-b", "B", head), 2)]);
    }

    // The database gives ids; without one they are given here.
    private static T WithId<T>(T entity, int id)
        where T : notnull
    {
        typeof(T).GetProperty("Id")!.SetValue(entity, id);
        typeof(T).GetProperty("UnitId")?.SetValue(entity, 1);
        return entity;
    }

    public static List<Leg> Of(IEnumerable<CallEvent> events)
    {
        var fold = new HotlineFold(NoHistory.Instance);
        var tree = Tree();
        var legs = new Dictionary<(int, string, int), Leg>();
        var changes = new HotlineChanges();
        var position = 0L;
        var known = new HashSet<(string, string)>();
        foreach (var e in events.Where(e => known.Add((e.Source, e.Id))))
        {
            changes.Clear();
            fold.Apply(new JournaledEvent(++position, e), tree, changes);
            fold.Settle(changes);
            foreach (var change in changes.Legs)
            {
                if (change.Before is { } before) legs.Remove((before.Queue, before.Call, before.Ordinal));
                if (change.After is { } after) legs[(after.Queue, after.Call, after.Ordinal)] = after;
            }
        }

        return [.. legs.Values.OrderBy(leg => leg.Call, StringComparer.Ordinal).ThenBy(leg => leg.Queue).ThenBy(leg => leg.Ordinal)];
    }

    /// <summary>What became of each visit and how long it took, without the moment itself.</summary>
    public static string Story(Leg leg) =>
        $"{leg.Call} {leg.Queue} #{leg.Ordinal} {leg.Outcome} {leg.Agent} wait {leg.WaitMs} talk {leg.TalkMs} {leg.Caller} {leg.Position} {leg.Conflicts}";
}
