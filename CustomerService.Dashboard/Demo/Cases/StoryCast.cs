using CustomerService.Dashboard.Demo.Traffic;
using CustomerService.Dashboard.Security;
using CustomerService.Dashboard.Security.Demo;
using CustomerService.Domain.Complaints;

namespace CustomerService.Dashboard.Demo.Cases;

/// <summary>Who works at the demo's desks: its invented officers, each for the cases of the own unit and of those below it.</summary>
internal static class StoryCast
{
    private static readonly DemoPerson[] Officers = [.. People(Roles.ComplaintOfficer)];
    private static readonly DemoPerson[] Supervisors = [.. People(Roles.SupervisionOfficer)];

    /// <summary>One of the officers nearest to the unit.</summary>
    /// <param name="unit">The unit that answers for the case.</param>
    public static DemoPerson Officer(Chance chance, string unit, bool isSealed)
    {
        var cast = isSealed ? Supervisors : Officers;
        for (var code = unit; ; code = Above(code))
        {
            var near = Array.FindAll(cast, person => person.UnitCode == code);
            if (near.Length > 0) return chance.Of(near);
        }
    }

    /// <summary>Whether visitors of the demo play this person: they are not worked for while they look.</summary>
    public static bool IsPlayed(string? userName) => DemoPerson.All.Any(person => person.UserName == userName);

    /// <summary>Whether the person is one of the demo's officers, whom nobody can sign in as.</summary>
    public static bool IsColleague(string userName) => DemoPerson.Colleagues.Any(person => person.UserName == userName);

    public static By By(DemoPerson person) => new(person.UserName, DisplayName(person));

    public static string DisplayName(DemoPerson person) => $"{person.ChineseName} {person.EnglishName}";

    private static IEnumerable<DemoPerson> People(string role) => DemoPerson.All.Concat(DemoPerson.Colleagues).Where(person => person.Role == role);

    private static string Above(string unit) => unit.LastIndexOf('-') is > 0 and var end ? unit[..end] : Organization.DemoOrganization.HeadOffice;
}
