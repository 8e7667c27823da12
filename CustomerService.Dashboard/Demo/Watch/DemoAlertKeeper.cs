using CustomerService.Dashboard.Alerts;
using CustomerService.Dashboard.Demo.Organization;
using CustomerService.Dashboard.Demo.Traffic;
using CustomerService.Dashboard.Security;
using CustomerService.Dashboard.Security.Demo;
using CustomerService.Domain.Alerts;
using CustomerService.Domain.Data;
using Microsoft.EntityFrameworkCore;

namespace CustomerService.Dashboard.Demo.Watch;

/// <summary>The demo's supervisors on duty: they take most alerts on after some minutes and say what they did. What they leave is for the visitor.</summary>
internal sealed class DemoAlertKeeper(IDbContextFactory<CustomerServiceDb> databases, AlertMonitor monitor)
{
    private const double Left = .3;

    private static readonly TimeSpan Every = TimeSpan.FromSeconds(15);
    private static readonly string[] Notes = ["已从后台岗位调 2 人支援", "已通知值班长，观察 10 分钟", "请邻近班组分担 30 分钟", "两名坐席提前结束小休上线", "已启用排队语音提示，引导错峰来电"];
    private const string BackupNote = "备用线路检修中，通信班预计两小时内恢复";

    private DateTimeOffset next;

    /// <summary>Who will acknowledge an alert, when and with which words; null when nobody does. Always the same for the same alert.</summary>
    public static (string By, DateTimeOffset At, string Note)? Plan(Alert alert)
    {
        var chance = new Chance(Chance.Seed(DemoHistory.Seed, alert.RaisedAt.ToUnixTimeSeconds(), alert.RuleId, alert.Target.Sum(letter => (long)letter)));
        var isBackup = alert.Source == DemoSources.Backup;
        if (chance.Happens(Left) && !isBackup) return null;
        var at = alert.RaisedAt.AddSeconds(chance.Between(40, 300));
        return (OnDuty(alert.Unit).UserName, at, isBackup ? BackupNote : chance.Of(Notes));
    }

    public async Task AdvanceAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        if (now < next) return;
        next = now + Every;
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var fresh = now.AddHours(-1);
        var waiting = await db.Alerts.AsNoTracking().Where(alert => alert.ClearedAt == null && alert.AcknowledgedBy == null && alert.RaisedAt >= fresh).ToListAsync(cancellation);
        var taken = 0;
        foreach (var alert in waiting)
        {
            if (Plan(alert) is not var (by, at, note) || at > now) continue;
            var (id, said, who) = (alert.Id, note, by);
            taken += await db.Alerts.Where(row => row.Id == id && row.AcknowledgedBy == null).ExecuteUpdateAsync(
                set => set.SetProperty(row => row.AcknowledgedBy, who).SetProperty(row => row.AcknowledgedAt, now).SetProperty(row => row.Note, said), cancellation);
        }

        if (taken > 0) monitor.Refresh();
    }

    /// <summary>The supervisor nearest to the unit, of those whom nobody can sign in as.</summary>
    private static DemoPerson OnDuty(string unit)
    {
        for (var code = unit; code.Length > 0; code = code.LastIndexOf('-') is > 0 and var end ? code[..end] : code == DemoOrganization.HeadOffice ? "" : DemoOrganization.HeadOffice)
        {
            if (DemoPerson.Colleagues.FirstOrDefault(person => person.Role == Roles.HotlineSupervisor && person.UnitCode == code) is { } near) return near;
        }

        throw new InvalidOperationException("The demo's head office has a supervisor on duty.");
    }
}
