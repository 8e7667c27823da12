using CustomerService.Domain.Organization;

namespace CustomerService.Domain.Hotline;

/// <summary>A line of waiting callers at the exchange, belonging to one unit of the organisation.</summary>
public sealed class CallQueue
{
    public const int MaxCodeLength = 64;

    private CallQueue()
    {
    }

    public CallQueue(string code, string name, OrgUnit unit)
    {
        Code = code;
        Name = name;
        Unit = unit;
    }

    public int Id { get; private set; }

    /// <summary>Unique, case-sensitive; the queue's name at the exchange.</summary>
    public string Code { get; private set; } = "";

    public string Name { get; private set; } = "";

    public int UnitId { get; private set; }

    public OrgUnit Unit { get; private set; } = null!;

    public void Rename(string name) => Name = name;

    public void MoveTo(OrgUnit unit)
    {
        Unit = unit;
        UnitId = unit.Id;
    }
}
