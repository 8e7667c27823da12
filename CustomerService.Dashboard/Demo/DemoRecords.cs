using System.Globalization;
using CustomerService.Dashboard.Demo.Organization;
using CustomerService.Dashboard.Demo.Traffic;
using CustomerService.Domain.Data;
using CustomerService.Domain.Hotline;
using CustomerService.Domain.Organization;
using Microsoft.EntityFrameworkCore;

namespace CustomerService.Dashboard.Demo;

/// <summary>What the database knows of the demo.</summary>
internal sealed class DemoRecords(IDbContextFactory<CustomerServiceDb> databases, Organizations organizations)
{
    private const string FilledPrefix = "filled-";
    private const string MomentFormat = "yyyyMMddHHmm";

    /// <summary>Whether the demo's organisation is there.</summary>
    public async Task<bool> ExistsAsync(CancellationToken cancellation) =>
        (await organizations.RefreshAsync(cancellation)).Unit(DemoOrganization.HeadOffice)?.Name == DemoOrganization.Units[0].Name;

    /// <summary>Makes the organisation in an empty database.</summary>
    /// <returns>False when there is another organisation.</returns>
    public async Task<bool> MakeOrganizationAsync(CancellationToken cancellation)
    {
        if (await ExistsAsync(cancellation)) return true;
        if (organizations.Current.Units.Any()) return false;
        await organizations.ChangeAsync(
            db =>
            {
                db.AddRange(DemoOrganization.Entities());
                return Task.CompletedTask;
            },
            cancellation);
        return true;
    }

    /// <summary>Up to when the running exchange of an earlier start reported; null when it never ran.</summary>
    public async Task<DateTimeOffset?> LastCallAsync(CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var last = await db.Sources.Where(source => source.Name == DemoSources.Exchange).Select(source => (long?)source.LastEventMs).SingleOrDefaultAsync(cancellation);
        return last is { } ms ? DateTimeOffset.FromUnixTimeMilliseconds(ms) : null;
    }

    /// <summary>The moment up to which the past is complete; null before it was first.</summary>
    public async Task<DateTimeOffset?> FilledUntilAsync(CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var last = await db.Journal
            .Where(row => row.EventId.StartsWith(FilledPrefix) && db.Sources.Any(source => source.Id == row.SourceId && source.Name == DemoSources.History))
            .MaxAsync(row => (string?)row.EventId, cancellation);
        return last is null ? null : DateTimeOffset.ParseExact(last[FilledPrefix.Length..], MomentFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
    }

    /// <summary>Says so in the journal: the exchange of the past has nothing more to tell.</summary>
    public static CallEvent FilledUntil(DateTimeOffset moment, DateTimeOffset now) => new()
    {
        Source = DemoSources.History, Id = FilledPrefix + moment.UtcDateTime.ToString(MomentFormat, CultureInfo.InvariantCulture),
        Type = CallEventType.ExchangeStarted, Subject = "demo-exchange", Time = now,
    };

    /// <summary>Puts the requests that wait for a reply on the desk.</summary>
    public async Task OpenRequestsAsync(DemoDesk desk, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var open = db.Requests.AsNoTracking().Where(r => r.RepliedMs == null && r.Id.StartsWith(ReplyPlan.IdPrefix));
        await foreach (var request in open.AsAsyncEnumerable().WithCancellation(cancellation))
        {
            if (organizations.Current.Unit(request.UnitId) is not { } unit) continue;
            desk.Remember(request.Id, unit.Code, DateTimeOffset.FromUnixTimeMilliseconds(request.AcceptedMs), DateTimeOffset.FromUnixTimeMilliseconds(request.DueMs));
        }
    }
}
