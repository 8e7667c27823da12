using CustomerService.Domain.Organization;
using Xunit;

namespace CustomerService.Domain.Tests.Organization;

public sealed class UnitNamesTests
{
    private static readonly OrganizationTree Tree = Grow();

    [Theory]
    [InlineData("榕湾人民路8号", "GD-01")]
    [InlineData("榕湾中心营业厅门口", "GD-01-01")]
    [InlineData("广东岭秀东风村", "GD-02 GD")]
    [InlineData("某营业厅旁边的供电局", "")]
    [InlineData("", "")]
    public void Units_NamedInAPlace_AreFoundWithoutWhatAllOfTheirKindEndWith(string place, string found) =>
        Assert.Equal(found, string.Join(' ', UnitNames.In(place, [.. Tree.Units]).Select(each => each.Unit.Code)));

    private static OrganizationTree Grow()
    {
        var gd = Unit(1, "GD", "广东电网公司", UnitKind.Subsidiary, null);
        var gx = Unit(2, "GX", "广西电网公司", UnitKind.Subsidiary, null);
        var (one, two) = (Unit(3, "GD-01", "榕湾供电局", UnitKind.SupplyUnit, gd), Unit(4, "GD-02", "岭秀供电局", UnitKind.SupplyUnit, gd));
        return new OrganizationTree(
            [gd, gx, one, two, Unit(5, "GD-01-01", "榕湾中心营业厅", UnitKind.BusinessHall, one), Unit(6, "GD-02-01", "岭秀营业厅", UnitKind.BusinessHall, two)], []);
    }

    private static OrgUnit Unit(int id, string code, string name, string kind, OrgUnit? parent)
    {
        var unit = new OrgUnit(code, name, kind, parent);
        typeof(OrgUnit).GetProperty(nameof(OrgUnit.Id))!.SetValue(unit, id);
        typeof(OrgUnit).GetProperty(nameof(OrgUnit.ParentId))!.SetValue(unit, parent?.Id);
        return unit;
    }
}
