using System.Collections.Frozen;
using CustomerService.Domain.Hotline;

namespace CustomerService.Domain.Organization;

/// <summary>The whole organisation at one moment, immutable: units, who is under whom, and which queue belongs where.</summary>
public sealed class OrganizationTree
{
    private readonly FrozenDictionary<string, UnitNode> units;
    private readonly FrozenDictionary<string, QueueNode> queues;
    private readonly FrozenDictionary<int, QueueNode> queuesById;
    private readonly FrozenDictionary<int, UnitNode> unitsById;

    public OrganizationTree(IEnumerable<OrgUnit> units, IEnumerable<CallQueue> queues)
        : this(
            units.ToDictionary(unit => unit.Id, unit => new UnitNode(unit.Id, unit.Code, unit.Name, unit.Kind, unit.ParentId)),
            queues.Select(queue => (queue.Id, queue.Code, queue.Name, queue.UnitId)))
    {
    }

    private OrganizationTree(Dictionary<int, UnitNode> nodes, IEnumerable<(int Id, string Code, string Name, int Unit)> queues)
    {
        foreach (var node in nodes.Values.OrderBy(node => node.Code, StringComparer.Ordinal))
        {
            if (node.ParentId is { } parentId && nodes.TryGetValue(parentId, out var parent)) parent.Adopt(node);
        }

        unitsById = nodes.ToFrozenDictionary();
        units = nodes.Values.ToFrozenDictionary(node => node.Code, StringComparer.Ordinal);
        queuesById = queues.ToFrozenDictionary(queue => queue.Id, queue => new QueueNode(queue.Id, queue.Code, queue.Name, nodes[queue.Unit]));
        this.queues = queuesById.Values.ToFrozenDictionary(queue => queue.Code, StringComparer.Ordinal);
        foreach (var queue in this.queues.Values.OrderBy(queue => queue.Code, StringComparer.Ordinal)) queue.Unit.Attach(queue);
        Roots = [.. unitsById.Values.Where(node => node.Parent is null).OrderBy(node => node.Code, StringComparer.Ordinal)];
    }

    public static OrganizationTree Empty { get; } = new(Array.Empty<OrgUnit>(), []);

    public IReadOnlyList<UnitNode> Roots { get; }

    public IEnumerable<UnitNode> Units => unitsById.Values;

    public IEnumerable<QueueNode> Queues => queuesById.Values;

    public UnitNode? Unit(string? code) => code is null ? null : units.GetValueOrDefault(code);

    public UnitNode? Unit(int id) => unitsById.GetValueOrDefault(id);

    public QueueNode? Queue(string? code) => code is null ? null : queues.GetValueOrDefault(code);

    public QueueNode? Queue(int id) => queuesById.GetValueOrDefault(id);

    /// <summary>The same units and queues, each unit under the parent that is said, null for none, and each queue in the unit that is said.</summary>
    public OrganizationTree Rearranged(Func<UnitNode, UnitNode?> parentOf, Func<QueueNode, UnitNode> unitOf) => new(
        unitsById.Values.ToDictionary(unit => unit.Id, unit => new UnitNode(unit.Id, unit.Code, unit.Name, unit.Kind, parentOf(unit)?.Id)),
        queuesById.Values.Select(queue => (queue.Id, queue.Code, queue.Name, unitOf(queue).Id)));

    /// <summary>True when the unit is the ancestor itself or lies under it; false when either does not exist.</summary>
    public bool IsWithin(string? unitCode, string? ancestorCode) =>
        Unit(ancestorCode) is { } ancestor && Unit(unitCode) is { } unit && unit.IsWithin(ancestor);
}
