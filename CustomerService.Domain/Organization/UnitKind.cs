namespace CustomerService.Domain.Organization;

/// <summary>The kinds of nodes the first regulation names (CSG 1.2, 2.4.3); rule packs add others.</summary>
public static class UnitKind
{
    public const string HeadOffice = "head-office";
    public const string Subsidiary = "subsidiary";
    public const string SupplyUnit = "supply-unit";
    public const string BusinessHall = "business-hall";

    public static IReadOnlyList<string> All { get; } = [HeadOffice, Subsidiary, SupplyUnit, BusinessHall];
}
