using System.Reflection;
using CustomerService.Domain.Hotline;
using CustomerService.Domain.Organization;

namespace CustomerService.Domain.Tests.Hotline;

/// <summary>A small organisation: head office CSG over GD and HN; queues faults and billing in GD, island in HN.</summary>
internal static class Trees
{
    public static OrganizationTree Small()
    {
        var csg = WithId(new OrgUnit("CSG", "Head office", UnitKind.HeadOffice, parent: null), 1);
        var gd = WithId(new OrgUnit("GD", "Guangdong", UnitKind.Subsidiary, csg), 2, csg);
        var hn = WithId(new OrgUnit("HN", "Hainan", UnitKind.Subsidiary, csg), 3, csg);
        return new OrganizationTree(
            [csg, gd, hn],
            [Queue("faults", gd, 1), Queue("billing", gd, 2), Queue("island", hn, 3)]);
    }

    private static OrgUnit WithId(OrgUnit unit, int id, OrgUnit? parent = null)
    {
        Set(unit, nameof(OrgUnit.Id), id);
        Set(unit, nameof(OrgUnit.ParentId), parent?.Id);
        return unit;
    }

    private static CallQueue Queue(string code, OrgUnit unit, int id)
    {
        var queue = new CallQueue(code, code, unit);
        Set(queue, nameof(CallQueue.Id), id);
        Set(queue, nameof(CallQueue.UnitId), unit.Id);
        return queue;
    }

    // The database gives ids; without one they are given here.
    private static void Set(object entity, string property, object? value) =>
        entity.GetType().GetProperty(property, BindingFlags.Public | BindingFlags.Instance)!.SetValue(entity, value);
}
