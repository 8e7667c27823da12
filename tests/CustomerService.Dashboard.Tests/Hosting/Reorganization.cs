using CustomerService.Domain.Complaints;
using CustomerService.Domain.Hotline;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Organization.Moves;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CustomerService.Dashboard.Tests.Hosting;

/// <summary>How the organisation of a running server changes.</summary>
internal static class Reorganization
{
    private static readonly By Zhao = new("zhao", "Zhao Lin");

    /// <summary>A supply unit under a parent, with a queue of its own where one is named.</summary>
    public static Task AddUnitAsync(this RunningServer server, string code, string parent, string? queue = null) =>
        server.Services.GetRequiredService<Organizations>().ChangeAsync(async db =>
        {
            var unit = new OrgUnit(code, code, UnitKind.SupplyUnit, await db.Units.SingleAsync(each => each.Code == parent));
            db.Add(unit);
            if (queue is not null) db.Add(new CallQueue(queue, queue, unit));
        });

    /// <param name="from">The first day under the new parent; today when null.</param>
    public static async Task MoveUnitAsync(this RunningServer server, string unit, string parent, DateOnly? from = null) =>
        Assert.Null(await server.Services.GetRequiredService<UnitMoveDesk>().MoveAsync(Zhao, unit, parent, from));

    /// <param name="from">The first day in the new unit; today when null.</param>
    public static async Task MoveQueueAsync(this RunningServer server, string queue, string unit, DateOnly? from = null) =>
        Assert.Null(await server.Services.GetRequiredService<UnitMoveDesk>().MoveQueueAsync(Zhao, queue, unit, from));
}
