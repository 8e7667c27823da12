using System.Text;
using CustomerService.Domain.Hotline;
using CustomerService.Domain.Organization;
using Xunit;

namespace CustomerService.Domain.Tests.Organization;

public sealed class OrganizationPlanTests
{
    private readonly OrgUnit head;
    private readonly OrgUnit north;

    public OrganizationPlanTests()
    {
        head = new OrgUnit("head", "Head office", UnitKind.HeadOffice, null);
        north = new OrgUnit("north", "North", UnitKind.Subsidiary, head);
    }

    [Fact]
    public void Apply_ChildrenBeforeParents_BuildsTheTree()
    {
        var plan = Read("hall,Hall,city,business-hall", "city,City,north,supply-unit");

        var added = plan.Apply();

        Assert.Equal(["city", "hall"], added.Select(unit => unit.Code));
        Assert.Equal("city", added[1].Parent?.Code);
        Assert.Same(north, added[0].Parent);
    }

    [Fact]
    public void Apply_KnownUnits_AreRenamedMovedAndReclassified()
    {
        var added = Read("north,The North,,head-office").Apply();

        Assert.Empty(added);
        Assert.Equal(("The North", UnitKind.HeadOffice), (north.Name, north.Kind));
        Assert.Null(north.Parent);
    }

    [Fact]
    public void Apply_UnitsTheFileDoesNotName_StayAsTheyAre()
    {
        Read("south,South,head,subsidiary").Apply();

        Assert.Equal(("North", "head"), (north.Name, north.Parent?.Code));
    }

    [Theory]
    [InlineData(",North,head,subsidiary", "line 2, column code: is empty")]
    [InlineData("x,,head,subsidiary", "line 2, column name: is empty")]
    [InlineData("x,X,head,", "line 2, column kind: is empty")]
    [InlineData("x,X,nowhere,subsidiary", "line 2, column parent: 'nowhere' is no unit, neither in the file nor in the organisation")]
    [InlineData("x,X,x,subsidiary", "line 2, column parent: a unit cannot be under itself: x → x")]
    [InlineData("head,Head office,north,head-office", "line 2, column parent: a unit cannot be under itself: head → north → head")]
    public void Read_OneWrongField_NamesLineAndColumn(string line, string problem) =>
        Assert.Equal(problem, Assert.Single(Read(line).Problems).ToString());

    [Fact]
    public void Read_TooLongTexts_NamesLineAndColumn() => Assert.Equal(
        ["line 2, column code: is longer than 64 characters", "line 2, column name: is longer than 200 characters", "line 2, column kind: is longer than 64 characters"],
        Read($"{new string('c', 65)},{new string('n', 201)},head,{new string('k', 65)}").Problems.Select(problem => problem.ToString()));

    [Fact]
    public void Read_SameCodeTwice_NamesBothLines() => Assert.Equal(
        "line 3, column code: 'x' stands on line 2 already",
        Assert.Single(Read("x,X,head,subsidiary", "x,Y,head,subsidiary").Problems).ToString());

    [Fact]
    public void Read_ACircleOfThree_IsNamed() => Assert.Equal(
        "line 2, column parent: a unit cannot be under itself: a → b → c → a",
        Read("a,A,b,subsidiary", "b,B,c,subsidiary", "c,C,a,subsidiary").Problems[0].ToString());

    [Fact]
    public void Apply_WithProblems_Refuses() => Assert.Throws<InvalidOperationException>(() => Read("x,X,nowhere,subsidiary").Apply());

    [Fact]
    public void QueuePlan_NewAndKnownQueues_AreAddedAndMoved()
    {
        var known = new CallQueue("hotline-a", "A", head);

        var added = Queues([known], "hotline-a,Line A,north", "hotline-b,Line B,head").Apply();

        Assert.Equal(("Line A", "north"), (known.Name, known.Unit.Code));
        Assert.Equal(["hotline-b"], added.Select(queue => queue.Code));
    }

    [Theory]
    [InlineData("q,Q,", "line 2, column unit: is empty")]
    [InlineData("q,Q,nowhere", "line 2, column unit: 'nowhere' is no unit of the organisation")]
    [InlineData(",Q,north", "line 2, column code: is empty")]
    public void QueuePlan_OneWrongField_NamesLineAndColumn(string line, string problem) =>
        Assert.Equal(problem, Assert.Single(Queues([], line).Problems).ToString());

    private OrganizationPlan Read(params string[] lines) => OrganizationPlan.Read(Csv("code,name,parent,kind", lines), [head, north]);

    private QueuePlan Queues(CallQueue[] queues, params string[] lines) => QueuePlan.Read(Csv("code,name,unit", lines), [head, north], queues);

    private static MemoryStream Csv(string header, string[] lines) => new(Encoding.UTF8.GetBytes(string.Join('\n', lines.Prepend(header))));
}
