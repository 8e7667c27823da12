using System.Data;
using System.Data.Common;
using CustomerService.Domain.Hotline.Rollups;
using CustomerService.Domain.Time;

namespace CustomerService.Domain.Hotline.Projection;

/// <summary>
/// The kept sums: every change of a leg or a request counts in its hour, day and month at once, that of a leg by way of <see cref="CallRollups"/>.
/// They are remembered between commits and written once per commit, whatever the number of events that touched them.
/// </summary>
internal sealed class RollupTables : IDisposable
{
    private const int MostRemembered = 20_000;
    private static readonly RollupGrain[] Grains = [RollupGrain.Hour, RollupGrain.Day, RollupGrain.Month];

    private readonly RollupCalendar calendar;
    private readonly Dictionary<(RollupGrain Grain, int Unit, long Start), RequestTally> requests = [];
    private readonly HashSet<(RollupGrain Grain, int Unit, long Start)> dirtyRequests = [];
    private readonly Dictionary<(RollupGrain Grain, int Unit, long Start, string Category), long> volumes = [];
    private readonly CallRollups calls;
    private readonly RequestRollupTable requestTable;
    private readonly VolumeRollupTable volumeTable;

    public RollupTables(DbConnection connection, HotlineSettings settings, OrganizationZone zone)
    {
        calendar = new RollupCalendar(zone);
        calls = new(connection, settings, calendar);
        requestTable = new(connection);
        volumeTable = new(connection);
    }

    public void Add(in LegChange change)
    {
        if (change.Before is { } before) calls.Add(before, -1);
        if (change.After is { } after) calls.Add(after, 1);
    }

    public void Add(in RequestChange change)
    {
        if (change.Before is { } before) Add(before, -1);
        if (change.After is { } after) Add(after, 1);
    }

    /// <summary>Writes what changed; part of the transaction that holds the events.</summary>
    public void Save()
    {
        calls.Save();
        foreach (var key in dirtyRequests) requestTable.Put(key, requests[key]);
        foreach (var (key, more) in volumes)
        {
            if (more != 0) volumeTable.Add(key, more);
        }

        dirtyRequests.Clear();
        volumes.Clear();
        if (calls.Count + requests.Count > MostRemembered) Forget();
    }

    public void Forget()
    {
        calls.Forget();
        requests.Clear();
        dirtyRequests.Clear();
        volumes.Clear();
    }

    public void Dispose()
    {
        calls.Dispose();
        requestTable.Dispose();
        volumeTable.Dispose();
    }

    private void Add(ServiceRequest request, int times)
    {
        foreach (var grain in Grains)
        {
            var volume = (grain, request.Unit, calendar.StartMs(grain, request.AcceptedMs), request.Category ?? "");
            volumes[volume] = volumes.GetValueOrDefault(volume) + times;

            // One request may touch three intervals of a grain; each takes only what lies within it.
            long[] moments = request.RepliedMs is { } replied ? [request.AcceptedMs, request.DueMs, replied] : [request.AcceptedMs, request.DueMs];
            foreach (var start in moments.Select(moment => calendar.StartMs(grain, moment)).Distinct())
            {
                var key = (grain, request.Unit, start);
                if (!requests.TryGetValue(key, out var tally)) requests.Add(key, tally = requestTable.Find(key) ?? new RequestTally());
                tally.Add(request, times, start, calendar.EndMs(grain, start));
                dirtyRequests.Add(key);
            }
        }
    }
}
