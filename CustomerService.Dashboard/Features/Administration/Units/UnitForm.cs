using CustomerService.Domain.Organization;

namespace CustomerService.Dashboard.Features.Administration.Units;

/// <summary>What an administrator says of a unit.</summary>
public sealed class UnitForm
{
    /// <summary>Fixed once the unit exists: other systems know it by this.</summary>
    public string Code { get; set; } = "";

    public string Name { get; set; } = "";

    public string Kind { get; set; } = UnitKind.SupplyUnit;

    /// <summary>The unit above; null at the top of the organisation.</summary>
    public string? Parent { get; set; }

    /// <summary>The first day under a new parent; today when null.</summary>
    public DateTime? From { get; set; }

    public static UnitForm Of(UnitNode unit) => new() { Code = unit.Code, Name = unit.Name, Kind = unit.Kind, Parent = unit.Parent?.Code };
}
