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
/// The demo's annual publications of last year: the head office's and its subsidiaries', out in January but for one that was late. Of the
/// circulars one was answered late and waits for a decision, the others are settled; of a response that was accepted came a corrective
/// action, done by now, whose effect can be seen.
/// </summary>
internal sealed class DemoPublications(
    PublicationRegister publications, PublicationDraft drafts, PublicationDuties duties, ClosedPeriods periods, DemoClosings closings, ActionRegister actions, PaperDesk papers, Organizations organizations,
    WorkingCalendars calendars, OrganizationZone zone)
{
    private const string HeadOffice = Organization.DemoOrganization.HeadOffice;

    /// <summary>Whose publication came in February.</summary>
    private const string Late = "GD";

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
        foreach (var subsidiary in head.Children)
        {
            if (publications.Of(new(subsidiary.Code, year)).Sequence == 0) await PublishAsync(tree, subsidiary, year, january, now, cancellation);
        }
    }

    private async Task PublishAsync(OrganizationTree tree, UnitNode unit, int year, DateTimeOffset january, DateTimeOffset now, CancellationToken cancellation)
    {
        var (author, issued) = (DemoAuthors.ExecutiveOf(unit.Code), january.AddDays(unit.Code == Late ? 28 : 8));
        var course = await DraftAsync(tree, unit, year, author, january.AddDays(2), now, cancellation);
        course.At(issued.AddDays(-4), (publication, at) => publication.Approve(DemoAuthors.Administrator, at));
        var calendar = calendars.Current;
        course.At(issued, (publication, at) => publication.Publish(
            Recipients(unit.Code), PublicationDesk.Mark(periods.Covering(unit, publication.Key.Period)!), duties.AnswersDue(zone.DayOf(at), calendar), calendar.Version.Number, author, at));
        course.At(issued.AddHours(1), (publication, at) => publication.Read(author.Account, author, at));
        // All who have an account but one read it within days; of the departments one is noted.
        foreach (var (recipient, i) in course.Publication.Receipts.Where(receipt => receipt.Recipient.Account is not null).Select((receipt, i) => (receipt.Recipient, i)).SkipLast(1))
            course.At(issued.AddDays(1).AddHours(7 * i), (publication, at) => publication.Read(recipient.Id, new By(recipient.Account!, recipient.Name), at));
        course.At(issued.AddDays(2), (publication, at) => publication.Read("监察部", DemoAuthors.Administrator, at));
        foreach (var (circular, isLast) in course.Publication.Circulars.Select((circular, i) => (circular, i == course.Publication.Circulars.Count - 1)))
        {
            // Of the head office's the last came after its day, and nobody has decided on it yet.
            var waits = isLast && unit.Code == HeadOffice && course.Publication.Circulars.Count > 1;
            course.At(issued.AddDays(waits ? 35 : 12), (publication, at) => publication.Answer(circular.Unit, Causes, Measures, DemoAuthors.LeaderOf(tree.Unit(circular.Unit)!), at));
            if (!waits) course.At(issued.AddDays(16), (publication, at) => publication.Accept(circular.Unit, author, at));
        }

        await papers.AppendAsync(course.Publication.Key.Subject, 0, course.Events, cancellation);
        if (unit.Code == HeadOffice && course.Publication.Circulars.FirstOrDefault(circular => circular.State == CircularState.Accepted) is { } accepted)
            await ActAsync(course.Publication.Key, accepted, issued.AddDays(17), now, cancellation);
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

    private async Task<Course> DraftAsync(OrganizationTree tree, UnitNode unit, int year, By by, DateTimeOffset at, DateTimeOffset now, CancellationToken cancellation)
    {
        var key = new PublicationKey(unit.Code, year);
        var closed = periods.Covering(unit, key.Period)!;
        var lines = await drafts.LinesAsync(tree, unit, closed, cancellation);
        var course = new Course(Publication.None(key), now);
        course.At(at, (publication, _) => publication.Draft(lines, PublicationDesk.Mark(closed), duties.PublicationDue(key), zone.DayOf(at), by, at));
        return course;
    }

    /// <summary>Those who decide about the unit, and departments, which have no account.</summary>
    private static List<Recipient> Recipients(string unit) =>
    [
        .. DemoPerson.All.Concat(DemoPerson.Colleagues).Where(person => person.Role is Roles.Executive or Roles.Administrator && (unit == HeadOffice || person.UnitCode == unit || person.UnitCode == HeadOffice))
            .Select(person => new Recipient(DemoAuthors.Of(person).Name, person.UserName)),
        new Recipient("市场交易部"), new Recipient("监察部"), new Recipient("党群部"),
    ];

    /// <summary>A publication and what has happened to it, verb by verb; what lies ahead of now has not.</summary>
    private sealed class Course(Publication none, DateTimeOffset now)
    {
        public Publication Publication { get; private set; } = none;

        public List<PaperEvent> Events { get; } = [];

        public void At(DateTimeOffset at, Func<Publication, DateTimeOffset, PaperEvent?> act)
        {
            if (at > now || act(Publication, at) is not { } happened) return;
            Events.Add(happened);
            Publication = Publication.Apply(happened);
        }
    }
}
