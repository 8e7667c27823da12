using CustomerService.Domain.Hotline;
using CustomerService.Domain.Organization;

namespace CustomerService.Dashboard.Tests.Intake;

/// <summary>The named cast of the intake tests: a head office with two subsidiaries, each with its queue, on a Monday morning.</summary>
internal static class Cast
{
    public static readonly DateTimeOffset Now = new(2026, 11, 23, 3, 0, 0, TimeSpan.Zero);

    public static OrganizationTree Organization { get; } = Build();

    public static EventRules Rules(string? unit = null) => new(Organization, new IntakeSettings(), Now, unit);

    private static OrganizationTree Build()
    {
        var head = Identified(new OrgUnit("head", "Head office", UnitKind.HeadOffice, null), 1, null);
        var north = Identified(new OrgUnit("north", "North", UnitKind.Subsidiary, head), 2, 1);
        var south = Identified(new OrgUnit("south", "South", UnitKind.Subsidiary, head), 3, 1);
        return new OrganizationTree(
            [head, north, south],
            [Queue("hotline-a", north, 1), Queue("hotline-b", south, 2)]);
    }

    /// <summary>What the database does when it stores an entity.</summary>
    private static OrgUnit Identified(OrgUnit unit, int id, int? parent)
    {
        typeof(OrgUnit).GetProperty(nameof(OrgUnit.Id))!.SetValue(unit, id);
        typeof(OrgUnit).GetProperty(nameof(OrgUnit.ParentId))!.SetValue(unit, parent);
        return unit;
    }

    private static CallQueue Queue(string code, OrgUnit unit, int id)
    {
        var queue = new CallQueue(code, code, unit);
        queue.MoveTo(unit);
        typeof(CallQueue).GetProperty(nameof(CallQueue.Id))!.SetValue(queue, id);
        return queue;
    }
}
