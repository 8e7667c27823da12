using System.Globalization;
using CustomerService.Domain.Complaints.Events;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Regulations;
using CustomerService.Domain.Time;
using CustomerService.Domain.Time.Clock;

namespace CustomerService.Domain.Complaints.Rules;

/// <summary>
/// What the regulation makes of a case: who answers for it, until when, and how its clocks stand. A case keeps the version
/// of the pack and the set of limits it was received under; its days are those of the calendar known when each rule began.
/// </summary>
public sealed class CaseRules(RulePacks packs, WorkingCalendars calendars, OrganizationZone zone, DeskSettings settings)
{
    /// <summary>The code of the pausing rule that holds while the complainant is asked for something; a pack without it does not pause.</summary>
    public const string AwaitingCustomer = "awaiting-customer";

    /// <summary>The code of the question whose answer says how remote the place is; limits may depend on it.</summary>
    private const string Area = "area";

    /// <summary>So many things the rules do to a case in one go; the rest follows at the next look.</summary>
    private const int MostAtOnce = 50;

    private readonly ServiceClock clock = new(zone);

    /// <summary>The rules for what is received now.</summary>
    public Ruling Now(DateTimeOffset now)
    {
        var pack = packs.Find(settings.Pack, zone.DayOf(now)) ?? throw new InvalidOperationException($"There is no rule pack '{settings.Pack}' (setting {DeskSettings.Section}:Pack).");
        return new Ruling(pack, Set(pack, settings.LimitSet) ?? pack.DefaultLimits, calendars.At(now));
    }

    /// <summary>The rules that a case was received under; today's, when a version of a pack is no longer there.</summary>
    public Ruling Of(Received intake)
    {
        var parts = intake.RuledBy.Split([' ', '@']);
        if (parts.Length < 3 || !int.TryParse(parts[1], CultureInfo.InvariantCulture, out var version)) return Now(intake.At);
        var pack = packs.Versions(parts[0]).FirstOrDefault(each => each.Version == version);
        return pack is null ? Now(intake.At) : new Ruling(pack, Set(pack, parts[2]) ?? pack.DefaultLimits, calendars.At(intake.At));
    }

    /// <summary>Makes of what somebody wants to record what is recorded: placed, with its promises.</summary>
    /// <exception cref="InvalidCaseException">A field is wrong.</exception>
    public Received Receive(NewCase asked, By by, DateTimeOffset now, OrganizationTree tree)
    {
        var ruling = Now(now);
        NewCaseChecks.Check(asked, ruling.Pack, tree, now);
        var placement = CaseRouting.Place(ruling.Pack, tree, asked.Kind, asked.Category, tree.Unit(asked.Unit)!, tree.Unit(asked.AccusedUnit));
        var about = new Classification(asked.Kind, asked.Category, asked.Severity, asked.Priority);
        var needsReply = ruling.Limit(ClockKind.Reply, about, tree.Unit(placement.Unit)!.Kind, asked.Answers.GetValueOrDefault(Area)) is not null;
        var received = new Received
        {
            At = now, By = by, Classification = about, Placement = placement, Complainant = asked.Complainant, Title = asked.Title.Trim(), Text = asked.Text,
            Channel = asked.Channel, Place = asked.Place, AccusedUnit = asked.AccusedUnit, Call = asked.Call, Queue = asked.Queue, Recording = asked.Recording,
            Answers = asked.Answers, NeedsReply = needsReply, RuledBy = ruling.ToString(), Key = asked.Key, SplitFrom = asked.SplitFrom, SaidAt = asked.SaidAt,
        };
        return (Received)Promise("", [], [received], tree)[0];
    }

    /// <summary>Adds to what is about to happen the promises that it makes, moves or ends, and when the rules look at the case again.</summary>
    /// <param name="number">The case.</param>
    /// <param name="events">What has happened to it.</param>
    /// <param name="fresh">What its verbs made since, in order.</param>
    public IReadOnlyList<ComplaintEvent> Promise(string number, IReadOnlyList<ComplaintEvent> events, IReadOnlyList<ComplaintEvent> fresh, OrganizationTree tree)
    {
        if (fresh.Count == 0) return [];
        var course = Course(number, (Received)(events.Count > 0 ? events[0] : fresh[0]), tree);
        foreach (var happened in events) course.Add(happened);
        return Finish(course, [.. fresh.Select(course.Take)]);
    }

    /// <summary>
    /// What the rules do to a case by themselves up to now, in order: steps of its ladder, ends of its pauses. It follows from the
    /// events alone, so it is the same in whatever process and however late it is asked for.
    /// </summary>
    /// <returns>Empty when nothing has fallen due.</returns>
    public IReadOnlyList<ComplaintEvent> FallenDue(string number, IReadOnlyList<ComplaintEvent> events, DateTimeOffset now, OrganizationTree tree)
    {
        if (!(events[^1].RulesAt <= now)) return [];
        var course = Course(number, (Received)events[0], tree);
        foreach (var happened in events) course.Add(happened);
        var done = new List<ComplaintEvent>();
        while (done.Count < MostAtOnce && course.Next(CalendarOf(course)) is { } turn && turn.At <= now)
            done.Add(course.Take(turn.Make(now)));
        return Finish(course, done);
    }

    /// <summary>Works out anew what was promised as provisional, by the calendar as it is now.</summary>
    /// <returns>Empty when nothing changes.</returns>
    public IReadOnlyList<ComplaintEvent> Renew(string number, IReadOnlyList<ComplaintEvent> events, DateTimeOffset now, OrganizationTree tree)
    {
        // A guessed day that is over has become firm by itself: only a notice since is a reason to say the promises again.
        var (calendar, since) = (calendars.At(now).Version, (events.OfType<PromisesRenewed>().LastOrDefault() ?? events[0]).At);
        if (calendars.At(since).Version.Number == calendar.Number) return [];
        var course = Course(number, (Received)events[0], tree);
        foreach (var happened in events) course.Add(happened);
        var renewed = course.Take(new PromisesRenewed { By = By.Rules, At = Later(now, course.Complaint.UpdatedAt), Calendar = calendar.Number, Source = calendar.Source });
        return renewed.Promises.Count == 0 ? [] : Finish(course, [renewed]);
    }

    /// <summary>What the rules would be once a notice were recorded; nothing is.</summary>
    public CaseRules Trying(HolidayNotice notice, DateTimeOffset at) => new(packs, calendars.Trying(notice, at), zone, settings);

    /// <summary>Every clock of a case that has begun, as it stands at a moment.</summary>
    public IReadOnlyDictionary<ClockKind, ClockReading> Read(string number, IReadOnlyList<ComplaintEvent> events, DateTimeOffset now, OrganizationTree tree) =>
        Histories(number, events, tree).Where(each => each.Value.Received <= now).ToDictionary(each => each.Key, each => clock.Read(each.Value, now));

    /// <summary>What every clock of a case that has begun is read from.</summary>
    public IReadOnlyDictionary<ClockKind, ClockHistory> Histories(string number, IReadOnlyList<ComplaintEvent> events, OrganizationTree tree)
    {
        var timeline = Timeline((Received)events[0], tree);
        foreach (var happened in events) timeline.Add(number, happened);
        return Enum.GetValues<ClockKind>().Select(kind => (Kind: kind, History: timeline.History(kind)))
            .Where(each => each.History is not null).ToDictionary(each => each.Kind, each => each.History!);
    }

    private CaseCourse Course(string number, Received intake, OrganizationTree tree) => new(number, Timeline(intake, tree), Of(intake).Pack, clock, zone, tree);

    private WorkingCalendar CalendarOf(CaseCourse course) => calendars.At(course.Complaint.UpdatedAt);

    private List<ComplaintEvent> Finish(CaseCourse course, List<ComplaintEvent> happened)
    {
        if (happened.Count > 0) happened[^1] = happened[^1] with { RulesAt = course.Next(CalendarOf(course))?.At };
        return happened;
    }

    private CaseTimeline Timeline(Received intake, OrganizationTree tree)
    {
        var ruling = Of(intake);
        return new CaseTimeline(
            (complaint, kind, at) => Rule(ruling with { Calendar = calendars.At(at) }, complaint, kind, tree),
            (under, kind) => ruling.Pack.Pausing.FirstOrDefault(rule => rule.Code == under) is { } rule && rule.Clocks.Contains(kind));
    }

    private ClockRule Rule(Ruling ruling, Complaint complaint, ClockKind kind, OrganizationTree tree)
    {
        var unitKind = tree.Unit(complaint.Placement.Unit)?.Kind ?? "";
        var limit = ruling.Limit(kind, complaint.Classification, unitKind, complaint.Intake.Answers.GetValueOrDefault(Area))?.Limit;
        var rule = new ClockRule(limit, ruling.Calendar)
        {
            Name = ruling.Limits?.Code,
            End = Choice(ruling.Pack, "limit-end", EndRule.EndOfDay),
            Roll = Choice(ruling.Pack, "limit-roll", RollRule.NextWorkday),
            // Whoever is answered again is called back again.
            Reopen = kind == ClockKind.CallBack ? ReopenRule.Anew : Choice(ruling.Pack, "reopen", ReopenRule.Continue),
        };
        return limit is { IsInDays: true } ? rule with { Start = Choice(ruling.Pack, "limit-start", StartRule.DayAfter) } : rule;
    }

    private T Choice<T>(RulePack pack, string code, T otherwise)
        where T : struct, Enum
    {
        var word = settings.Choices.TryGetValue(code, out var chosen) ? chosen : pack.FindSetting(code)?.Default.ToString();
        return word is not null && Enum.TryParse<T>(word.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var value) ? value : otherwise;
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    private static LimitSet? Set(RulePack pack, string? code) => code is null ? null : pack.LimitSets.FirstOrDefault(set => set.Code == code);
}
