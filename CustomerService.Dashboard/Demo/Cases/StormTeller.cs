using CustomerService.Dashboard.Demo.Organization;
using CustomerService.Dashboard.Demo.Traffic;
using CustomerService.Dashboard.Desk.Storms;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Events;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Time;

namespace CustomerService.Dashboard.Demo.Cases;

/// <summary>
/// Makes up the large outages: every fourth day one thunderstorm trips a line, and the neighbours report it one after the other. The
/// event's own case stands for them all and is told first; like every story, each follows from its day and its place alone.
/// </summary>
internal sealed class StormTeller(WorkingCalendars calendars, OrganizationZone zone, int seed)
{
    /// <summary>From this place on stand the event's case and its reports.</summary>
    public const int First = 8_000;

    /// <summary>Behind the last of them.</summary>
    public const int End = 9_000;

    private const int DaysApart = 4;
    private const int FewestReports = 5;
    private const int MoreReports = 20;
    private const double ReportsACase = .14;

    private static readonly CaseTexts Texts = CaseTexts.Instance;
    private static readonly CaseSubject Subject = Texts.Subjects.First(each => each is { Kind: StormDesk.FaultReport, Category: "no-power-area" });

    /// <summary>The places of a day's outage.</summary>
    /// <param name="cases">How many cases an ordinary day of that time has: a desk that has more of everything has more reports too.</param>
    public static IEnumerable<int> Of(DateOnly day, double cases) =>
        day.DayNumber % DaysApart == 2 ? Enumerable.Range(First, 1 + FewestReports + Math.Min(MoreReports, (int)(cases * ReportsACase))) : [];

    public CaseStory Tell(DateOnly day, int index)
    {
        var common = new Chance(Chance.Seed(seed, day.DayNumber, First, -1));
        var unit = common.Of([.. DemoOrganization.Units.Where(each => each.Kind == UnitKind.SupplyUnit)]);
        var begins = zone.StartOf(day).AddHours(common.Between(9, 20));
        // Most are over by the evening; after a typhoon nobody is answered within the day.
        var lasts = common.Happens(.25) ? common.Between(25, 33) : common.Between(2.2, 4.2);
        var chance = new Chance(Chance.Seed(seed, day.DayNumber, index));
        // Whoever trips over the dark first calls first: most within the hour.
        var at = DateTimeOffset.FromUnixTimeSeconds(begins.ToUnixTimeSeconds() + (long)(index == First ? 0 : 60 + Math.Min(9_000, 3_600 * chance.Exponential(.6))));
        var words = new StoryWords(chance, new Chance(common.Below(int.MaxValue)), Subject, unit, day);
        var course = new StoryCourse(at, calendars.At(at), zone, chance);
        var asked = new NewCase
        {
            Kind = Subject.Kind, Category = Subject.Category, Title = words.Title, Text = words.Text, Place = words.Place, Unit = unit.Code, Channel = "call",
            Severity = Severity.Important, Priority = Priority.High, Complainant = words.Complainant(), Answers = words.Answers(), Key = CaseStory.KeyOf(day, index),
        };
        if (index == First)
        {
            var notice = words.Of(Texts.StormNotices);
            asked = asked with { Title = notice, Text = notice, Channel = StormDesk.Channel, Severity = Severity.Major, Priority = Priority.Urgent, Complainant = new() };
            Lead(course, words, unit, begins, lasts, notice);
        }
        else
        {
            Report(course, unit, words.Of(Texts.Families));
        }

        return new CaseStory(asked.Key!, asked, StoryCast.By(StoryCast.Officer(chance, unit.Code[..2], isSealed: false)), at, index == First ? null : CaseStory.KeyOf(day, First), course.Steps);
    }

    private static void Lead(StoryCourse course, StoryWords words, DemoUnit unit, DateTimeOffset begins, double lasts, string notice)
    {
        var officer = StoryCast.Officer(new Chance(words.Place.Length), unit.Code, isSealed: false);
        var (by, contact, reply, cause, redress) = (StoryCast.By(officer), words.Of(Texts.StormContacts), words.Reply, words.Cause, words.Redress);
        course.OnDuty(.01, (c, _, at) => c.BeginStorm(new StormBegun { By = by, At = at, Area = unit.Code, Place = null, Since = begins, Kind = Subject.Kind, Notice = notice }));
        course.OnDuty(.05, (c, _, at) => c.Acknowledge(new() { By = by, At = at, Channel = "phone" }));
        course.OnDuty(.02, (c, _, at) => c.Assign(new() { By = by, At = at, Officer = officer.UserName, OfficerName = by.Name }));
        course.OnDuty(.6, (c, _, at) => c.Contact(new() { By = by, At = at, Note = contact }));
        course.OnDuty(lasts - .7, (c, _, at) => c.EndStorm(new StormEnded { By = by, At = at, Reason = reply }));
        course.OnDuty(.1, (c, _, at) => c.Reply(new() { By = by, At = at, Text = reply, Channel = "phone" }));
        course.OnDuty(2, (c, _, at) => c.Close(new() { By = by, At = at, Outcome = ComplaintOutcome.Settled, RootCause = cause, Redress = redress }));
    }

    /// <summary>What the desk does by itself while the event lasts, and what nobody could do for a past that is told at once.</summary>
    private static void Report(StoryCourse course, DemoUnit unit, string reason)
    {
        var by = StoryCast.By(StoryCast.Officer(new Chance(unit.Code.Length), unit.Code, isSealed: false));
        // Without its lead it cannot join, and is refused as its own.
        course.OnDuty(.02, (c, lead, at) => c.Join(new() { By = by, At = at, Lead = lead ?? c.Number, Reason = reason, Storm = lead }));
    }
}
