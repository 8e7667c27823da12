namespace CustomerService.Domain.Organization;

/// <summary>A unit in its place in an <see cref="OrganizationTree"/>.</summary>
public sealed class UnitNode
{
    private readonly List<UnitNode> children = [];
    private readonly List<QueueNode> queues = [];

    internal UnitNode(int id, string code, string name, string kind, int? parentId) =>
        (Id, Code, Name, Kind, ParentId) = (id, code, name, kind, parentId);

    public int Id { get; }

    public string Code { get; }

    public string Name { get; }

    public string Kind { get; }

    public UnitNode? Parent { get; private set; }

    /// <summary>The units directly under this one, by code.</summary>
    public IReadOnlyList<UnitNode> Children => children;

    /// <summary>The queues of this very unit, by code.</summary>
    public IReadOnlyList<QueueNode> Queues => queues;

    internal int? ParentId { get; }

    /// <summary>This unit and everything below it, parents before children.</summary>
    public IEnumerable<UnitNode> Subtree() => children.SelectMany(child => child.Subtree()).Prepend(this);

    /// <summary>The queues of this unit and of everything below it.</summary>
    public IEnumerable<QueueNode> AllQueues() => Subtree().SelectMany(unit => unit.Queues);

    /// <summary>From the root down to this unit.</summary>
    public IEnumerable<UnitNode> Path() => Parent is null ? [this] : Parent.Path().Append(this);

    /// <summary>True for the ancestor itself and for everything under it.</summary>
    public bool IsWithin(UnitNode ancestor)
    {
        for (var node = this; node is not null; node = node.Parent)
        {
            if (node == ancestor) return true;
        }

        return false;
    }

    /// <summary>Takes a unit in, unless that would put it under itself: such a unit stays at the top.</summary>
    internal void Adopt(UnitNode child)
    {
        if (IsWithin(child)) return;
        child.Parent = this;
        children.Add(child);
    }

    internal void Attach(QueueNode queue) => queues.Add(queue);
}
