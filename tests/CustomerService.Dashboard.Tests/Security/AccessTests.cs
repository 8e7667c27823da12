using System.Security.Claims;
using CustomerService.Dashboard.Security;
using CustomerService.Domain.Organization;
using Xunit;

namespace CustomerService.Dashboard.Tests.Security;

public sealed class AccessTests
{
    private static readonly OrganizationTree Tree = Organization();

    [Theory]
    [InlineData("CSG", "GD-01", true)]
    [InlineData("GD", "GD", true)]
    [InlineData("GD", "GD-01", true)]
    [InlineData("GD", "CSG", false)]
    [InlineData("GD", "GX", false)]
    [InlineData("GD", "GD-99", false)]
    [InlineData("GD", null, false)]
    [InlineData("gd", "GD", false)]
    [InlineData("", "GD", false)]
    [InlineData("*", "GX", true)]
    [InlineData("*", "GD-99", false)]
    public void MaySee_ByScope_IsOwnUnitAndBelow(string scope, string? unit, bool expected) =>
        Assert.Equal(expected, Access.MaySee(Bearer(scope), Tree, unit));

    [Fact]
    public void MaySee_WithoutScope_IsNothing()
    {
        var noScope = new ClaimsPrincipal(new ClaimsIdentity("test"));
        var notSignedIn = new ClaimsPrincipal(new ClaimsIdentity([new Claim(SecurityClaims.Unit, "CSG")]));

        Assert.All(Tree.Units, unit => Assert.False(Access.MaySee(noScope, Tree, unit.Code)));
        Assert.All(Tree.Units, unit => Assert.False(Access.MaySee(notSignedIn, Tree, unit.Code)));
    }

    [Theory]
    [InlineData("GD", "GD")]
    [InlineData("*", "CSG")]
    [InlineData("GD-99", "")]
    public void Entrances_ByScope_AreTheTopmostUnitsSeen(string scope, string expected) =>
        Assert.Equal(expected, string.Join(',', Access.Entrances(Bearer(scope), Tree).Select(unit => unit.Code)));

    [Theory]
    [InlineData("GD", "*", false)]
    [InlineData("GD", "GD-01", true)]
    [InlineData("GD", "CSG", false)]
    [InlineData("NEW", "NEW", true)]
    [InlineData("*", "anything", true)]
    [InlineData("GD", null, false)]
    public void MayGrant_ByScope_IsOwnScopeOrNarrower(string scope, string? granted, bool expected) =>
        Assert.Equal(expected, Access.MayGrant(Bearer(scope), Tree, granted));

    private static ClaimsPrincipal Bearer(string scope) =>
        new(new ClaimsIdentity([new Claim(SecurityClaims.Unit, scope)], "test"));

    private static OrganizationTree Organization()
    {
        var head = Unit(1, "CSG", null);
        var guangdong = Unit(2, "GD", 1);
        return new OrganizationTree([head, guangdong, Unit(3, "GX", 1), Unit(4, "GD-01", 2)], []);
    }

    private static OrgUnit Unit(int id, string code, int? parentId)
    {
        var unit = new OrgUnit(code, code, UnitKind.SupplyUnit, null);
        typeof(OrgUnit).GetProperty(nameof(OrgUnit.Id))!.SetValue(unit, id);
        typeof(OrgUnit).GetProperty(nameof(OrgUnit.ParentId))!.SetValue(unit, parentId);
        return unit;
    }
}
