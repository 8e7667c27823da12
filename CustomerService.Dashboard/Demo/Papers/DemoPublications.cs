using CustomerService.Dashboard.Publications;
using CustomerService.Dashboard.Security;
using CustomerService.Dashboard.Security.Demo;
using CustomerService.Domain.Actions;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Papers;
using CustomerService.Domain.Periods;
using CustomerService.Domain.Publications;
using CustomerService.Domain.Time;

namespace CustomerService.Dashboard.Demo.Papers;

/// <summary>
/// The demo's annual publications: the head office's of last year, out since January with its circulars in every state, and a subsidiary's
/// draft that waits for approval. Of a response that was accepted came a corrective action, done by now, whose effect can be seen.
/// </summary>
internal sealed class DemoPublications(
    PublicationRegister publications, PublicationDraft drafts, PublicationDuties duties, ClosedPeriods periods, DemoClosings closings, ActionRegister actions, PaperDesk papers, Organizations organizations,
    WorkingCalendars calendars, OrganizationZone zone)
{
    private const string HeadOffice = Organization.DemoOrganization.HeadOffice;

    /// <summary>Makes what is not there yet; without a day of last year there is nothing to publish.</summary>
    public async Task PublishAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        var year = zone.DayOf(now).Year - 1;
        var january = zone.StartOf(new DateOnly(year + 1, 1, 12)).AddHours(9);
        // What lies ahead of now has not happened.
        if (january.AddDays(10) > now) return;
        var tree = organizations.Current;
        if (tree.Unit(HeadOffice) is not { } head) return;
        await closings.CloseAsync(head, new PublicationKey(HeadOffice, year).Period, DemoAuthors.Executive, january, cancellation);
        if (publications.Of(new(HeadOffice, year)).Sequence == 0) await PublishAsync(tree, head, year, january, now, cancellation);
        if (tree.Unit("GD") is { } subsidiary && publications.Of(new("GD", year)).Sequence == 0)
            await AppendAsync(await DraftAsync(tree, subsidiary, year, DemoAuthors.ExecutiveOf("GD"), january.AddDays(8), cancellation), cancellation);
    }

    private async Task PublishAsync(OrganizationTree tree, UnitNode unit, int year, DateTimeOffset at, DateTimeOffset now, CancellationToken cancellation)
    {
        var course = await DraftAsync(tree, unit, year, DemoAuthors.Executive, at.AddDays(2), cancellation);
        course.Add(publication => publication.Approve(DemoAuthors.Administrator, at.AddDays(4)));
        var (issued, calendar) = (zone.DayOf(at.AddDays(8)), calendars.Current);
        course.Add(publication => publication.Publish(
            Recipients(), PublicationDesk.Mark(periods.Covering(unit, publication.Key.Period)!), duties.AnswersDue(issued, calendar), calendar.Version.Number, DemoAuthors.Executive, at.AddDays(8)));
        course.Add(publication => publication.Read(DemoAuthors.Executive.Account, DemoAuthors.Executive, at.AddDays(8).AddHours(1)));
        course.Add(publication => publication.Read(DemoAuthors.ExecutiveOf("GD").Account, DemoAuthors.ExecutiveOf("GD"), at.AddDays(9)));
        course.Add(publication => publication.Read("监察部", DemoAuthors.Administrator, at.AddDays(10)));
        // One response accepted, one waiting for a decision, the rest owed. Where last year missed less, fewer are written.
        var addressed = course.Publication.Circulars.Select(circular => circular.Unit).ToList();
        if (addressed.Count > 0)
        {
            course.Add(publication => publication.Answer(addressed[0], Causes, Measures, DemoAuthors.ExecutiveOf(addressed[0]), Earlier(at.AddDays(22), now)));
            course.Add(publication => publication.Accept(addressed[0], DemoAuthors.Executive, Earlier(at.AddDays(24), now)));
        }

        if (addressed.Count > 1) course.Add(publication => publication.Answer(addressed[1], Causes, Measures, DemoAuthors.ExecutiveOf(addressed[1]), Earlier(at.AddDays(20), now)));

        await AppendAsync(course, cancellation);
        foreach (var circular in course.Publication.Circulars.Where(circular => circular.State == CircularState.Accepted)) await ActAsync(course.Publication.Key, circular, at.AddDays(25), now, cancellation);
    }

    /// <summary>Undertaken when the response was accepted, done after 40 days, verified after 50; as far as that has been.</summary>
    private async Task ActAsync(PublicationKey key, Circular circular, DateTimeOffset at, DateTimeOffset now, CancellationToken cancellation)
    {
        if (at > now) return;
        var (by, from) = (DemoAuthors.ExecutiveOf(circular.Unit), zone.DayOf(at));
        var terms = new ActionTerms { Text = Measures, Owner = by.Name, OwnerAccount = by.Account, Due = from.AddDays(45), Measure = circular.Missed[0].Measure };
        var subject = ActionNumber.Subject(circular.Unit, actions.NextSerial(circular.Unit));
        var opened = CorrectiveAction.Open(terms, ActionOrigin.OfCircular(key, circular.Unit), from, by, at);
        List<PaperEvent> happened = [opened];
        var action = CorrectiveAction.Begin(subject, opened);
        if (at.AddDays(40) <= now)
        {
            var finished = action.Finish(from.AddDays(40), Done, from, from.AddDays(40), by, at.AddDays(40));
            happened.Add(finished);
            if (at.AddDays(50) <= now) happened.Add(action.After(finished).Verify(note: null, DemoAuthors.Executive, at.AddDays(50)));
        }

        await papers.AppendAsync(subject, 0, happened, cancellation);
    }

    private const string Done = "排班表已按周提前下发，转派督办单 37 份。Rosters are out a week ahead; 37 items were chased between desks.";
    private const string Causes = "十二月寒潮期间报修话务集中，坐席排班未及时调整；部分受理件转派环节停留过久。\nA cold spell in December brought faults at once; rosters followed late, and some items stayed too long between desks.";
    private const string Measures = "一、按预测话务提前一周排班，三月底前完成；\n二、受理件转派超过四小时即督办，二月起执行。\nRosters a week ahead from March; items that wait four hours between desks are chased from February.";

    private async Task<Course> DraftAsync(OrganizationTree tree, UnitNode unit, int year, By by, DateTimeOffset at, CancellationToken cancellation)
    {
        var key = new PublicationKey(unit.Code, year);
        var closed = periods.Covering(unit, key.Period)!;
        var lines = await drafts.LinesAsync(tree, unit, closed, cancellation);
        var course = new Course(Publication.None(key));
        course.Add(publication => publication.Draft(lines, PublicationDesk.Mark(closed), duties.PublicationDue(key), zone.DayOf(at), by, at));
        return course;
    }

    private static List<Recipient> Recipients() =>
    [
        .. DemoPerson.All.Concat(DemoPerson.Colleagues).Where(person => person.Role is Roles.Executive or Roles.Administrator).Select(person => new Recipient(DemoAuthors.Of(person).Name, person.UserName)),
        new Recipient("市场交易部"), new Recipient("监察部"), new Recipient("党群部"),
    ];

    private Task<bool> AppendAsync(Course course, CancellationToken cancellation) => papers.AppendAsync(course.Publication.Key.Subject, 0, course.Events, cancellation);

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;

    /// <summary>A publication and what has happened to it, verb by verb.</summary>
    private sealed class Course(Publication none)
    {
        public Publication Publication { get; private set; } = none;

        public List<PaperEvent> Events { get; } = [];

        public void Add(Func<Publication, PaperEvent?> act)
        {
            if (act(Publication) is not { } happened) return;
            Events.Add(happened);
            Publication = Publication.Apply(happened);
        }
    }
}
