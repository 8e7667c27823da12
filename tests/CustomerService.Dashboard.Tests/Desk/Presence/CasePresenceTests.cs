using System.Security.Claims;
using CustomerService.Dashboard.Desk;
using CustomerService.Dashboard.Desk.Presence;
using CustomerService.Dashboard.Security;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Events;
using CustomerService.Domain.Organization;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace CustomerService.Dashboard.Tests.Desk.Presence;

public sealed class CasePresenceTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 1, 30, 0, TimeSpan.Zero);
    private static readonly OrganizationTree Tree = new([new OrgUnit("GD", "Guangdong", UnitKind.HeadOffice, null)], []);

    private readonly FakeTimeProvider clock = new(Now);
    private readonly CasePresence presence;

    public CasePresenceTests() => presence = new CasePresence(clock);

    [Fact]
    public void Beside_TwoOfficersInOneCase_EachSeesTheOtherAndNotThemselves()
    {
        using var wu = Enter(Officer("wu", "Wu Yaqin"));
        using var feng = Enter(Officer("feng", "Feng Lixuan"));

        Assert.Equal([new PresentPerson("Feng Lixuan", IsWriting: false)], presence.Beside(wu));
        Assert.Equal([new PresentPerson("Wu Yaqin", IsWriting: false)], presence.Beside(feng));
    }

    [Fact]
    public void Beside_TwoPagesOfOnePerson_AreOnePersonToOthersAndNobodyToThemselves()
    {
        using var here = Enter(Officer("wu", "Wu Yaqin"));
        using var there = Enter(Officer("wu", "Wu Yaqin"));
        using var feng = Enter(Officer("feng", "Feng Lixuan"));
        there.Write();

        Assert.Equal([new PresentPerson("Wu Yaqin", IsWriting: true)], presence.Beside(feng));
        Assert.Equal(["Feng Lixuan"], presence.Beside(here).Select(person => person.Name));
    }

    [Fact]
    public void Beside_AnotherCase_IsNotSeen()
    {
        using var wu = Enter(Officer("wu", "Wu Yaqin"));
        using var feng = Enter(Officer("feng", "Feng Lixuan"), number: "2026-000002");

        Assert.Empty(presence.Beside(wu));
    }

    [Fact]
    public void Changed_WhenOthersComeWriteRestAndGo_IsTold()
    {
        var told = 0;
        using var wu = Enter(Officer("wu", "Wu Yaqin"), changed: () => told++);
        var feng = Enter(Officer("feng", "Feng Lixuan"));
        feng.Write();
        feng.Write();
        feng.Rest();
        feng.Dispose();

        Assert.Equal(4, told);
        Assert.Empty(presence.Beside(wu));
    }

    [Fact]
    public void Writing_NothingForSeconds_IsOver()
    {
        using var wu = Enter(Officer("wu", "Wu Yaqin"));
        using var feng = Enter(Officer("feng", "Feng Lixuan"));
        feng.Write();
        clock.Advance(CaseSeat.Pause - TimeSpan.FromSeconds(1));
        feng.Write();
        clock.Advance(CaseSeat.Pause - TimeSpan.FromSeconds(1));
        Assert.True(Assert.Single(presence.Beside(wu)).IsWriting);

        clock.Advance(TimeSpan.FromSeconds(1));

        Assert.False(Assert.Single(presence.Beside(wu)).IsWriting);
    }

    [Fact]
    public void Line_ThatIsDown_LeavesNobodyBehind_AndBringsThemBack()
    {
        using var wu = Enter(Officer("wu", "Wu Yaqin"));
        using var feng = Enter(Officer("feng", "Feng Lixuan"));

        feng.Leave(isGone: true);
        Assert.Empty(presence.Beside(wu));

        feng.Leave(isGone: false);
        Assert.Single(presence.Beside(wu));
    }

    [Fact]
    public void Enter_SealedCase_OnlySupervisionComesIn()
    {
        using var zheng = Enter(Officer("zheng", "Zheng Guoliang", Roles.SupervisionOfficer), isSealed: true);

        Assert.Throws<CaseNotFoundException>(() => Enter(Officer("wu", "Wu Yaqin"), isSealed: true));
        Assert.Throws<CaseNotFoundException>(() => Enter(Officer("qin", "Qin Haining", unit: "GX")));
    }

    private CaseSeat Enter(ClaimsPrincipal person, string number = "2026-000001", bool isSealed = false, Action? changed = null) =>
        presence.Enter(person, Tree, Case(number, isSealed), changed ?? (() => { }));

    private static Complaint Case(string number, bool isSealed) => Complaint.Of(number, [new Received
    {
        At = Now, By = new By("lin", "Lin Wei"), Classification = new("complaint", "bill-wrong", Severity.Ordinary, Priority.Normal),
        Placement = new("GD", "marketing", isSealed, "2.4.11"), Complainant = new Complainant { Name = "Zhou Min" }, Title = "Charged twice", Text = "Twice.",
        Channel = "call", NeedsReply = true, RuledBy = "csg-2003@1 default calendar@1", Promises = [],
    }]);

    private static ClaimsPrincipal Officer(string account, string name, string role = Roles.ComplaintOfficer, string unit = "GD") =>
        new(new ClaimsIdentity([new(ClaimTypes.Name, account), new(SecurityClaims.DisplayName, name), new(ClaimTypes.Role, role), new(SecurityClaims.Unit, unit)], "test"));
}
