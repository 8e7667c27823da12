namespace CustomerService.Domain.Organization;

/// <summary>
/// A node of the organisation: head office, subsidiary, supply unit, business hall, or another kind that a rule pack names
/// (CSG 2.1–2.5; bank measures 第四条).
/// </summary>
public sealed class OrgUnit
{
    public const int MaxCodeLength = 64;
    public const int MaxNameLength = 200;

    private OrgUnit()
    {
    }

    public OrgUnit(string code, string name, string kind, OrgUnit? parent)
    {
        Code = code;
        Name = name;
        Kind = kind;
        Parent = parent;
    }

    public int Id { get; private set; }

    /// <summary>Unique, case-sensitive, at most <see cref="MaxCodeLength"/> characters; the name other systems use.</summary>
    public string Code { get; private set; } = "";

    public string Name { get; private set; } = "";

    /// <summary>One of <see cref="UnitKind"/> or a kind named by a rule pack.</summary>
    public string Kind { get; private set; } = "";

    public int? ParentId { get; private set; }

    public OrgUnit? Parent { get; private set; }

    public void Rename(string name) => Name = name;

    public void Reclassify(string kind) => Kind = kind;

    public void MoveUnder(OrgUnit? parent)
    {
        Parent = parent;
        ParentId = parent?.Id;
    }
}
