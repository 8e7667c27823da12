using CustomerService.Domain.Data;
using CustomerService.Domain.Hotline.Live;
using CustomerService.Domain.Journal;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace CustomerService.Domain.Hotline.Replay;

/// <summary>
/// One viewer's journey through the past of a unit. A jump reads what the moment is made of; moments that follow within the
/// stretch read ahead only move the board on. Not for several threads at once.
/// </summary>
public sealed class ReplaySession(
    IDbContextFactory<CustomerServiceDb> databases, OrganizationTree organization, HotlineSettings settings, IntakeSettings intake, OrganizationZone zone, string unit, ReplayReading reading)
{
    private ReplayMaterial? material;
    private ReplayBoard? board;
    private DateTimeOffset shown;
    private long version;

    public ReplayReading Reading => reading;

    /// <summary>How often material was read from the database.</summary>
    public int Loads { get; private set; }

    /// <summary>The unit's board at a moment.</summary>
    /// <param name="at">The moment.</param>
    /// <param name="readAhead">How much of what follows is read with it when it has to be read: zero for a single look.</param>
    /// <returns>Null when there is no such unit.</returns>
    public async Task<LiveSnapshot?> AtAsync(DateTimeOffset at, TimeSpan readAhead = default, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var (position, lastAt) = reading == ReplayReading.Then ? await ArrivalClock.AtAsync(db, at, cancellation) : (await db.States.Select(state => state.Position).FirstAsync(cancellation), null);
        var cut = new ReplayCut(reading, at.ToUnixTimeMilliseconds(), position);
        if (material is null || cut.AtMs < material.FromMs || cut.AtMs > material.ToMs)
        {
            material = await LoadAsync(db, cut, at + readAhead, cancellation);
            board = null;
        }

        if (board is null || at < shown) board = new ReplayBoard(material, settings, zone, organization, at);
        shown = at;

        // Boards that follow one another count their versions anew; whoever compares them must see that they differ.
        return board.At(unit, at, cut, lastAt) is { } snapshot ? snapshot with { Version = ++version } : null;
    }

    private async Task<ReplayMaterial> LoadAsync(CustomerServiceDb db, ReplayCut first, DateTimeOffset until, CancellationToken cancellation)
    {
        Loads++;
        var at = DateTimeOffset.FromUnixTimeMilliseconds(first.AtMs);
        var last = reading == ReplayReading.Then && until > at
            ? first with { AtMs = until.ToUnixTimeMilliseconds(), Position = (await ArrivalClock.AtAsync(db, until, cancellation)).Position }
            : first with { AtMs = until.ToUnixTimeMilliseconds() };
        var keeps = new LiveBoard(settings, zone, organization, at).KeepsFrom;
        var dayEnd = zone.StartOf(zone.DayOf(until).AddDays(1));
        return await new ReplayLoad(db, organization, intake.MaxAhead).ReadAsync(first, last, keeps.ToUnixTimeMilliseconds(), dayEnd.ToUnixTimeMilliseconds(), cancellation);
    }
}
