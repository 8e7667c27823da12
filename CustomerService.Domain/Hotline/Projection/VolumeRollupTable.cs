using System.Data;
using System.Data.Common;
using CustomerService.Domain.Data;
using CustomerService.Domain.Hotline.Rollups;

namespace CustomerService.Domain.Hotline.Projection;

/// <summary>Accepted items by category, on the writer's connection; only what changed is written, so nothing is read before.</summary>
internal sealed class VolumeRollupTable(DbConnection connection) : IDisposable
{
    private readonly Statement add = Statement.Prepare(connection, """
        INSERT INTO volume_rollups (grain, unit_id, start_ms, category, accepted) VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (grain, unit_id, start_ms, category) DO UPDATE SET accepted = volume_rollups.accepted + excluded.accepted
        """, DbType.Int32, DbType.Int32, DbType.Int64, DbType.String, DbType.Int64);

    public void Add((RollupGrain Grain, int Unit, long Start, string Category) key, long more) =>
        add.Set(1, (int)key.Grain).Set(2, key.Unit).Set(3, key.Start).Set(4, key.Category).Set(5, more).Execute();

    public void Dispose() => add.Dispose();
}
