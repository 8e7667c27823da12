using System.Globalization;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Events;
using CustomerService.Domain.Complaints.Rules;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Regulations;
using CustomerService.Domain.Time;

namespace CustomerService.Domain.Tests.Complaints;

/// <summary>A desk under the bundled pack: Guangdong with a supply unit and a hall, working 08:30–12:00 and 14:00–17:30; times are Shanghai's.</summary>
internal static class PackDesk
{
    public const string Number = "2026-000001";

    public static By Lin { get; } = new("lin.wei", "Lin Wei");

    public static OrganizationTree Tree { get; } = MakeTree();

    public static CaseRules Rules { get; } = RulesWith(new WorkingCalendars(Path.Combine(Path.GetTempPath(), "no-calendar")));

    public static CaseRules RulesWith(WorkingCalendars calendars) =>
        new(RulePacks.Load(), calendars, OrganizationZone.Find(OrganizationZone.DefaultId), new DeskSettings());

    public static DateTimeOffset At(string local) => new(DateTime.Parse(local, CultureInfo.InvariantCulture), TimeSpan.FromHours(8));

    /// <summary>As the wall clock in Shanghai shows it.</summary>
    public static string Wall(DateTimeOffset? moment) => moment?.ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) ?? "";

    public static NewCase Asked(string kind = "complaint", string? category = "bill-wrong") => new()
    {
        Kind = kind, Category = category, Title = "Charged twice", Text = "The bill of August was charged twice.", Unit = "GD-GZ", Channel = "form",
        Complainant = new Complainant { Name = "Zhou Min", Phone = "13800001234" },
    };

    public static List<ComplaintEvent> Received(string at, NewCase? asked = null) => [Rules.Receive(asked ?? Asked(), Lin, At(at), Tree)];

    public static void Happen(this List<ComplaintEvent> events, ComplaintEvent happened, CaseRules? rules = null) =>
        events.AddRange((rules ?? Rules).Promise(Number, events, [happened], Tree));

    /// <summary>Lets the rules do what has fallen due by then.</summary>
    public static void Look(this List<ComplaintEvent> events, DateTimeOffset now, CaseRules? rules = null) =>
        events.AddRange((rules ?? Rules).FallenDue(Number, events, now, Tree));

    public static Complaint Case(this IEnumerable<ComplaintEvent> events) => Complaint.Of(Number, events);

    private static OrganizationTree MakeTree()
    {
        OrgUnit Make(int id, string code, string kind, OrgUnit? parent)
        {
            var unit = new OrgUnit(code, code, kind, parent);
            typeof(OrgUnit).GetProperty(nameof(OrgUnit.Id))!.SetValue(unit, id);
            typeof(OrgUnit).GetProperty(nameof(OrgUnit.ParentId))!.SetValue(unit, parent?.Id);
            return unit;
        }

        var csg = Make(1, "CSG", UnitKind.HeadOffice, null);
        var gd = Make(2, "GD", UnitKind.Subsidiary, csg);
        var gz = Make(3, "GD-GZ", UnitKind.SupplyUnit, gd);
        return new OrganizationTree([csg, gd, gz, Make(4, "GD-GZ-1", UnitKind.BusinessHall, gz), Make(5, "GX", UnitKind.Subsidiary, csg)], []);
    }
}
