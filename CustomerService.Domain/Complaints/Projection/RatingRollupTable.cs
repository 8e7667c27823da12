using System.Data;
using System.Data.Common;
using CustomerService.Domain.Complaints.Events;
using CustomerService.Domain.Data;
using CustomerService.Domain.Hotline.Rollups;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Time;

namespace CustomerService.Domain.Complaints.Projection;

/// <summary>
/// The call-backs (客户回访) by unit, hour, day and month, on the writer's connection and inside its transaction. One counts to the
/// unit that answered for the case when it was made; a sealed case's counts nowhere, since its existence is nobody else's to know.
/// </summary>
internal sealed class RatingRollupTable(DbConnection connection, OrganizationZone zone) : IDisposable
{
    private static readonly RollupGrain[] Grains = [RollupGrain.Hour, RollupGrain.Day, RollupGrain.Month];

    private readonly RollupCalendar calendar = new(zone);
    private readonly Statement add = Statement.Prepare(connection, """
        INSERT INTO rating_rollups (grain, unit_id, start_ms, made, reached, rated1, rated2, rated3, rated4, rated5) VALUES ($1, $2, $3, 1, $4, $5, $6, $7, $8, $9)
        ON CONFLICT (grain, unit_id, start_ms) DO UPDATE SET made = rating_rollups.made + 1, reached = rating_rollups.reached + excluded.reached,
            rated1 = rating_rollups.rated1 + excluded.rated1, rated2 = rating_rollups.rated2 + excluded.rated2, rated3 = rating_rollups.rated3 + excluded.rated3,
            rated4 = rating_rollups.rated4 + excluded.rated4, rated5 = rating_rollups.rated5 + excluded.rated5
        """, [DbType.Int32, DbType.Int32, .. Enumerable.Repeat(DbType.Int64, 7)]);

    /// <summary>Counts an event if it is a call-back.</summary>
    /// <param name="complaint">The case after it.</param>
    /// <param name="happened">The event.</param>
    /// <param name="organization">Knows the case's unit.</param>
    public void Add(Complaint complaint, ComplaintEvent happened, OrganizationTree organization)
    {
        if (happened is not CalledBack call || complaint.Placement.IsSealed || organization.Unit(complaint.Placement.Unit) is not { } unit) return;
        foreach (var grain in Grains)
        {
            add.Set(1, (int)grain).Set(2, unit.Id).Set(3, calendar.StartMs(grain, call.At.ToUnixTimeMilliseconds())).Set(4, call.IsReached ? 1 : 0);
            for (var rating = 1; rating <= 5; rating++) add.Set(4 + rating, call.Rating == rating ? 1 : 0);
            add.Execute();
        }
    }

    public void Dispose() => add.Dispose();
}
