using CustomerService.Dashboard.Demo.Organization;
using CustomerService.Dashboard.Demo.Traffic;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Regulations;
using CustomerService.Domain.Time;

namespace CustomerService.Dashboard.Demo.Cases;

/// <summary>
/// Makes up the cases of a day: each follows from its day and its place alone, so a day comes out the same however often it is
/// told, and a busier day has the same cases and more.
/// </summary>
internal sealed class StoryTeller(RulePack pack, WorkingCalendars calendars, OrganizationZone zone, int seed)
{
    private readonly StormTeller storms = new(calendars, zone, seed);

    /// <summary>From this place on stand the members of the day's family, the lead first.</summary>
    private const int FirstOfFamily = 9_000;

    /// <summary>The first cases of a day are those that people remember; what more a busy day brings is mostly everyday business.</summary>
    private const int Remembered = 6;

    private static readonly (string Code, double Share)[] Subsidiaries = [("GD", .42), ("GX", .2), ("YN", .15), ("GZ", .13), ("HN", .1)];
    private static readonly (string Channel, double Share)[] Channels = [("call", .6), ("form", .15), ("api", .1), ("mail", .08), ("open311", .04), ("import", .03)];
    private static readonly CaseTexts Texts = CaseTexts.Instance;

    /// <summary>The stories of a day, the earliest first.</summary>
    /// <param name="cases">How many an ordinary day of that time has.</param>
    public IReadOnlyList<CaseStory> Day(DateOnly day, double cases)
    {
        var chance = new Chance(Chance.Seed(seed, day.DayNumber));
        var count = (int)((cases * (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? .6 : 1.1)) + chance.Part());
        var family = chance.Happens(.2) ? 3 + chance.Below(4) : 0;
        return [.. Enumerable.Range(0, count).Concat(Enumerable.Range(FirstOfFamily, family)).Concat(StormTeller.Of(day, cases)).Select(index => Tell(day, index)).OrderBy(story => story.At)];
    }

    public CaseStory Tell(DateOnly day, int index) => index switch
    {
        >= FirstOfFamily => TellMember(day, index),
        >= StormTeller.First and < StormTeller.End => storms.Tell(day, index),
        _ => TellSingle(day, index),
    };

    private CaseStory TellSingle(DateOnly day, int index)
    {
        var chance = new Chance(Chance.Seed(seed, day.DayNumber, index));
        var at = Moment(day, TrafficShape.HourAt(chance.Part()));
        var subject = Weighted(chance, Texts.Subjects, each => index < Remembered ? each.Weight : each.Weight * Everyday(each.Kind));
        var unit = Unit(chance);
        return Story(day, index, chance, subject, new StoryWords(chance, chance, subject, unit, day), unit, at, leadKey: null);
    }

    /// <summary>Neighbours who complain about one thing on one day.</summary>
    private CaseStory TellMember(DateOnly day, int index)
    {
        var common = new Chance(Chance.Seed(seed, day.DayNumber, FirstOfFamily, -1));
        var subject = Texts.Subjects.First(each => each is { Kind: "complaint", Category: "planned-outage" });
        var unit = Unit(common);
        var place = common.Below(int.MaxValue);
        var chance = new Chance(Chance.Seed(seed, day.DayNumber, index));
        var isLead = index == FirstOfFamily;
        var at = Moment(day, common.Between(8.6, 11)).AddMinutes(isLead ? 0 : 20 + chance.Between(1, 200));
        var words = new StoryWords(chance, new Chance(place), subject, unit, day);
        return Story(day, index, chance, subject, words, unit, at, isLead ? null : CaseStory.KeyOf(day, FirstOfFamily));
    }

    private CaseStory Story(DateOnly day, int index, Chance chance, CaseSubject subject, StoryWords words, DemoUnit unit, DateTimeOffset at, string? leadKey)
    {
        var asked = new NewCase
        {
            Kind = subject.Kind, Category = subject.Category, Title = words.Title, Text = words.Text, Place = words.Place, Unit = unit.Code,
            Channel = leadKey is null ? Weighted(chance, Channels, each => each.Share).Channel : "call",
            Severity = Severity(chance, subject), Priority = chance.Part() switch { < .8 => Priority.Normal, < .94 => Priority.High, < .98 => Priority.Low, _ => Priority.Urgent },
            Complainant = words.Complainant(), Answers = words.Answers(), AccusedUnit = Accused(chance, subject, unit), Key = CaseStory.KeyOf(day, index),
        };
        var recorder = StoryCast.By(StoryCast.Officer(chance, unit.Code[..2], isSealed: false));
        var course = new StoryCourse(at, calendars.At(at), zone, chance);
        new StoryPlot(course, words, chance, asked, pack, index < FirstOfFamily ? FamilyPart.None : leadKey is null ? FamilyPart.Lead : FamilyPart.Member).Write();
        return new CaseStory(asked.Key, asked, recorder, at, leadKey, course.Steps);
    }

    private static double Everyday(string kind) => kind switch
    {
        "complaint" or "report" => .1,
        "fault-report" or "consultation" => 1,
        _ => .35,
    };

    private DateTimeOffset Moment(DateOnly day, double hour) => DateTimeOffset.FromUnixTimeSeconds(zone.StartOf(day).ToUnixTimeSeconds() + (long)(hour * 3600));

    private static DemoUnit Unit(Chance chance)
    {
        var subsidiary = Weighted(chance, Subsidiaries, each => each.Share).Code;
        var supply = chance.Of([.. DemoOrganization.Units.Where(unit => unit.Parent == subsidiary)]);
        return chance.Happens(.25) ? chance.Of([.. DemoOrganization.Units.Where(unit => unit.Parent == supply.Code)]) : supply;
    }

    /// <summary>Seldom the subsidiary itself, whose case goes up to head office.</summary>
    private static string? Accused(Chance chance, CaseSubject subject, DemoUnit unit) => subject.Kind switch
    {
        "report" => chance.Happens(.12) ? unit.Code[..2] : unit.Code,
        "complaint" when chance.Happens(.03) => unit.Code[..2],
        "complaint" when unit.Kind == UnitKind.BusinessHall || chance.Happens(.2) => unit.Code,
        _ => null,
    };

    private static Severity Severity(Chance chance, CaseSubject subject) => (subject.Category == "danger" ? chance.Between(.75, 1) : subject.Kind is "praise" or "suggestion" ? 0 : chance.Part()) switch
    {
        < .74 => Domain.Complaints.Severity.Ordinary,
        < .935 => Domain.Complaints.Severity.Important,
        < .99 => Domain.Complaints.Severity.Major,
        _ => Domain.Complaints.Severity.Critical,
    };

    private static T Weighted<T>(Chance chance, IReadOnlyList<T> choices, Func<T, double> weight)
    {
        var left = chance.Part() * choices.Sum(weight);
        foreach (var choice in choices)
        {
            left -= weight(choice);
            if (left < 0) return choice;
        }

        return choices[^1];
    }
}
