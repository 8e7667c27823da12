using CustomerService.Domain.Complaints;
using CustomerService.Domain.Papers;
using CustomerService.Domain.Targets;
using CustomerService.Domain.Time;

namespace CustomerService.Dashboard.Demo.Papers;

/// <summary>
/// The demo's yearly targets: the head office's for this year and the last, some subsidiaries stricter, one revised in mid-year, one that
/// waits for approval. They pass the rules that everybody's targets pass, and are made once.
/// </summary>
internal sealed class DemoTargets(TargetRegister targets, PaperDesk papers, OrganizationZone zone)
{
    private const string HeadOffice = Organization.DemoOrganization.HeadOffice;
    private const string Meeting = "年度客户服务工作会议确定。Set at the yearly service meeting.";

    private static readonly (string Unit, string Measure, double LastYear, double ThisYear, string Basis)[] Set =
    [
        (HeadOffice, "answer-rate", 0.9, 0.92, Meeting),
        (HeadOffice, "response-rate", 0.94, 0.95, Meeting),
        (HeadOffice, "average-wait", 25, 20, Meeting),
        (HeadOffice, "service-level", 0.78, 0.8, Meeting),
        (HeadOffice, "satisfaction", 0.78, 0.8, Meeting),
        ("GD", "answer-rate", 0.92, 0.94, "广东自加压力，高于总部指标。Stricter than the head office's."),
        ("GD", "service-level", 0.82, 0.85, "配合粤港澳大湾区服务提升。For the Greater Bay Area service programme."),
        ("HN", "average-wait", 22, 18, "旅游旺季服务保障要求。For the holiday season."),
    ];

    /// <summary>Makes what is not there yet.</summary>
    public async Task OpenAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        var year = zone.DayOf(now).Year;
        foreach (var (unit, measure, lastYear, thisYear, basis) in Set)
        {
            await ApproveAsync(new(measure, unit, year - 1), lastYear, basis, zone.StartOf(new(year - 1, 1, 6)).AddHours(10), cancellation);
            await ApproveAsync(new(measure, unit, year), thisYear, basis, zone.StartOf(new(year, 1, 6)).AddHours(10), cancellation);
        }

        // Revised in mid-year: two versions to look at. What lies ahead of now has not happened.
        var revision = zone.StartOf(new(year, 6, 15)).AddHours(15);
        if (revision < now) await ReviseAsync(new("service-level", "GD", year), 0.83, "迎峰度夏期间话务量上升，经批准调整。Lowered for the summer peak, as approved.", revision, cancellation);
        await ProposeAsync(new("answer-rate", "GX", year), 0.93, "营业厅话务分流后具备条件。Possible now that halls take part of the calls.", now.AddHours(-20), cancellation);
    }

    private async Task ApproveAsync(TargetKey key, double value, string basis, DateTimeOffset at, CancellationToken cancellation)
    {
        if (targets.Of(key).Sequence > 0) return;
        var none = Target.None(key);
        var proposed = none.Propose(value, basis, replaces: null, isClosed: false, restatement: null, Executive, at);
        await papers.AppendAsync(key.Subject, 0, [proposed, none.Apply(proposed).Approve(1, Administrator, at.AddDays(2))], cancellation);
    }

    private async Task ReviseAsync(TargetKey key, double value, string basis, DateTimeOffset at, CancellationToken cancellation)
    {
        if (targets.Of(key) is not { Sequence: 2, Standing: { } standing } target) return;
        var proposed = target.Propose(value, basis, standing.Number, isClosed: false, restatement: null, Administrator, at);
        await papers.AppendAsync(key.Subject, target.Sequence, [proposed, target.Apply(proposed).Approve(standing.Number + 1, Executive, at.AddDays(1))], cancellation);
    }

    private async Task ProposeAsync(TargetKey key, double value, string basis, DateTimeOffset at, CancellationToken cancellation)
    {
        if (targets.Of(key).Sequence > 0) return;
        await papers.AppendAsync(key.Subject, 0, [Target.None(key).Propose(value, basis, replaces: null, isClosed: false, restatement: null, Executive, at)], cancellation);
    }

    private static By Executive => DemoAuthors.Executive;

    private static By Administrator => DemoAuthors.Administrator;
}
