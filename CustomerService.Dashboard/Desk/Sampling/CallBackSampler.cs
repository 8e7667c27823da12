using CustomerService.Dashboard.Desk.Ladder;
using CustomerService.Dashboard.Operations;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Events;
using CustomerService.Domain.Complaints.Rules;
using CustomerService.Domain.Complaints.Sampling;
using CustomerService.Domain.Data;
using CustomerService.Domain.Data.Rows;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace CustomerService.Dashboard.Desk.Sampling;

/// <summary>
/// Draws, once a month is over, which of its answered cases are called back (回访): a draw for each unit, from a seed that nobody
/// chose (<see cref="CallBackDraw"/>). What was left undone by a crash is drawn again, and is the same.
/// </summary>
public sealed class CallBackSampler(
    IDbContextFactory<CustomerServiceDb> databases, RuleDesk desk, CaseRules rules, DeskSettings settings, Organizations organizations, WorkingCalendars calendars,
    OrganizationZone zone, TimeProvider clock, ILogger<CallBackSampler> log) : Lookout(TimeSpan.FromMinutes(10), "The call-backs of a month could not be drawn", clock, log)
{
    /// <summary>So many months back a draw that was not made is made up for.</summary>
    public const int Months = 3;

    /// <summary>Working days after the month's end until which a drawn case is to be called.</summary>
    public const int DaysToCall = 10;

    private const string ShareSetting = "call-back-share";

    private readonly HashSet<DateOnly> done = [];

    /// <inheritdoc />
    protected override TimeSpan First => TimeSpan.FromSeconds(20);

    /// <summary>The cases of a month that could be drawn: answered in it, not sealed, no report of a large event, with somebody to call.</summary>
    public static IQueryable<ComplaintRow> Population(IQueryable<ComplaintRow> rows, long fromMs, long toMs)
    {
        // Nothing is answered a year after it was received; the bound lets the index find the month.
        var earliest = fromMs - (long)TimeSpan.FromDays(365).TotalMilliseconds;
        return rows.Where(row => row.ReceivedMs >= earliest && row.ReceivedMs < toMs && row.FirstRepliedMs >= fromMs && row.FirstRepliedMs < toMs
            && !row.IsSealed && row.Storm == null && row.UnitId != null && (row.Phone != null || row.CustomerNumber != null));
    }

    /// <summary>The moments <c>[from, to)</c> of a month, in milliseconds.</summary>
    public static (long FromMs, long ToMs) Span(OrganizationZone zone, DateOnly month) =>
        (zone.StartOf(month).ToUnixTimeMilliseconds(), zone.StartOf(month.AddMonths(1)).ToUnixTimeMilliseconds());

    /// <summary>Until when the cases drawn from a month are to be called.</summary>
    public static DateTimeOffset DueOf(OrganizationZone zone, WorkingCalendar calendar, DateOnly month) =>
        zone.StartOf(calendar.AddWorkdays(month.AddMonths(1).AddDays(-1), DaysToCall).AddDays(1));

    /// <summary>Draws what is due.</summary>
    /// <returns>How many cases were drawn.</returns>
    public async Task<int> DrawAsync(CancellationToken cancellation = default)
    {
        var today = zone.DayOf(Clock.GetUtcNow());
        var first = new DateOnly(today.Year, today.Month, 1);
        var drawn = 0;
        for (var ago = Months; ago >= 1; ago--)
        {
            var month = first.AddMonths(-ago);
            if (done.Contains(month)) continue;
            if (await DrawAsync(month, cancellation) is not { } many) continue;
            drawn += many;
            done.Add(month);
        }

        return drawn;
    }

    /// <inheritdoc />
    protected override Task OnBeatAsync(CancellationToken cancellation) => DrawAsync(cancellation);

    /// <returns>Null while no entry has come after the month's end: the seed is not there yet. Otherwise how many were drawn.</returns>
    private async Task<int?> DrawAsync(DateOnly month, CancellationToken cancellation)
    {
        var tree = await organizations.RefreshAsync(cancellation);
        var (fromMs, toMs) = Span(zone, month);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        if (await SeedAsync(db, toMs, cancellation) is not var (position, hash)) return null;
        var rows = await Population(db.Complaints.AsNoTracking(), fromMs, toMs).Select(row => new { row.Number, Unit = row.UnitId!.Value, row.Draw }).ToListAsync(cancellation);
        var drawn = 0;
        foreach (var unit in rows.GroupBy(row => row.Unit).Where(group => tree.Unit(group.Key) is not null))
        {
            var draw = CallBackDraw.Of(tree.Unit(unit.Key)!.Code, month, position, hash, unit.Select(row => row.Number), Share());
            var before = unit.Where(row => row.Draw == draw.Draw).Select(row => row.Number).ToHashSet(StringComparer.Ordinal);
            if (before.Count > 0 && !await IsSameAsync(db, before.First(), draw, cancellation)) continue;
            foreach (var (number, index) in draw.Chosen.Select((number, index) => (number, index)).Where(each => !before.Contains(each.number)))
            {
                if (await desk.ActAsync(number, (complaint, now) => Choose(complaint, draw, index + 1, month, now), cancellation)) drawn++;
            }
        }

        return drawn;
    }

    private void Choose(Complaint complaint, CallBackDraw draw, int rank, DateOnly month, DateTimeOffset now) => complaint.ChooseForCallBack(new ChosenForCallBack
    {
        By = By.Rules, At = now > complaint.UpdatedAt ? now : complaint.UpdatedAt, Draw = draw.Draw, Seed = draw.Seed, Position = draw.Position, Rank = rank,
        Population = draw.Population.Count, PopulationHash = draw.PopulationHash, Due = DueOf(zone, calendars.At(now), month),
    });

    /// <summary>The first entry that arrived after the month, and the chain's hash there.</summary>
    private static async Task<(long Position, byte[] Hash)?> SeedAsync(CustomerServiceDb db, long endMs, CancellationToken cancellation)
    {
        var mark = await db.JournalMarks.Where(each => each.AtMs < endMs).MaxAsync(each => (long?)each.Position, cancellation) ?? 0;
        var entry = await db.Journal.AsNoTracking().Where(row => row.Position > mark && row.ReceivedMs >= endMs).OrderBy(row => row.Position)
            .Select(row => new { row.Position, row.Hash }).FirstOrDefaultAsync(cancellation);
        return entry is null ? null : (entry.Position, entry.Hash);
    }

    /// <summary>A draw is continued only from the very population it was begun with.</summary>
    private static async Task<bool> IsSameAsync(CustomerServiceDb db, string number, CallBackDraw draw, CancellationToken cancellation) =>
        (await ComplaintHistory.FindAsync(db, number, cancellation))?.Sample is { } sample && sample.PopulationHash == draw.PopulationHash && sample.Seed == draw.Seed;

    private double Share()
    {
        var word = settings.Choices.GetValueOrDefault(ShareSetting) ?? rules.Now(Clock.GetUtcNow()).Pack.FindSetting(ShareSetting)?.Default.ToString();
        return double.TryParse(word, System.Globalization.CultureInfo.InvariantCulture, out var share) ? Math.Clamp(share, 0, 1) : 0.2;
    }
}
