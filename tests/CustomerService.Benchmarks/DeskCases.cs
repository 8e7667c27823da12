using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Events;
using CustomerService.Domain.Journal;

namespace CustomerService.Benchmarks;

/// <summary>
/// Fills a desk through the journal's own write path: so many cases altogether, of which <see cref="Open"/> are open, in every
/// unit, kind and state, with texts that differ. The open ones are the last, as on a real desk.
/// </summary>
internal static class DeskCases
{
    public const int Open = 20_000;
    private const int CasesACommit = 500;
    private const int Officers = 200;

    private static readonly string[] Kinds = ["complaint", "complaint", "fault-report", "consultation", "service-request", "suggestion"];
    private static readonly string[] Roads = ["和平路", "解放路", "滨江大道", "文昌街", "新民路", "朝阳路", "翠屏路", "学府街", "东湖路", "南门巷", "石桥街", "金沙大道"];
    private static readonly string[] Homes = ["阳光花园", "锦绣新村", "碧水湾", "康乐小区", "桂花苑", "望江名都", "幸福里", "翠竹园", "丽景新城", "海棠居"];
    private static readonly string[] Troubles = ["电费突然翻倍", "停电没有提前通知", "抄表员估抄", "报装一个月没有答复", "电压不稳烧坏电器", "抢修人员迟迟不到", "重复扣收电费", "电表走得快"];
    private static readonly By Clerk = new("clerk", "Clerk");

    /// <param name="now">The moment that the desk is looked at.</param>
    public static async Task FillAsync(Journal journal, int cases, DateTimeOffset now)
    {
        var entries = new List<JournalEntry>();
        for (var i = 0; i < cases; i++)
        {
            entries.AddRange(Entries(i, cases, now));
            if ((i + 1) % CasesACommit != 0) continue;
            var kept = await journal.AppendAsync(entries);
            if (kept.Accepted != entries.Count) throw new InvalidOperationException("A case was not kept.");
            entries.Clear();
        }

        if (entries.Count > 0) await journal.AppendAsync(entries);
    }

    public static string Number(int i) => ComplaintNumber.Of(2026, i + 1);

    public static string Phone(int i) => $"1390{i:0000000}";

    /// <summary>Words that stand in the text of one case only.</summary>
    public static string CustomerNumber(int i) => $"0300{i:00000000}";

    private static IReadOnlyList<ComplaintEntry> Entries(int i, int cases, DateTimeOffset now)
    {
        var openFrom = cases - Open;
        // The open ones came in over the last 20 days, the others over two years before.
        var at = i >= openFrom ? now.AddDays(-20).AddSeconds((i - openFrom) * 86.0) : now.AddDays(-20).AddMinutes(-(openFrom - i) * 5.0);
        var complaint = Complaint.Receive(Number(i), new Received
        {
            At = at, By = Clerk, Classification = new(Kinds[i % Kinds.Length], "bill-wrong", (Severity)(1 + (i % 40 == 0 ? 2 : i % 5 == 0 ? 1 : 0)), Priority.Normal),
            Placement = new($"U{i % 5}", "subsidiary-marketing", IsSealed: false, "2.4.11"),
            Complainant = new() { Name = $"客户{i}", Phone = Phone(i) },
            Title = $"{Homes[i % Homes.Length]}{Troubles[i * 7 % Troubles.Length]}",
            Text = $"我家住{Roads[i * 5 % Roads.Length]}{1 + (i % 300)}号{Homes[i * 3 % Homes.Length]}{1 + (i % 22)}栋{i % 40}房，{Troubles[i * 3 % Troubles.Length]}，已经第{1 + (i % 6)}次反映，户号{CustomerNumber(i)}，请尽快答复。",
            Channel = "call", Place = $"{Roads[i * 5 % Roads.Length]}{1 + (i % 300)}号", RuledBy = "csg-2003@1 default calendar@1",
            Promises = [new(ClockKind.Acknowledge, at.AddHours(4)), new(ClockKind.Contact, at.AddDays(1)), new(ClockKind.Reply, at.AddDays(i < openFrom ? 3 : 7 + (i % 23)))],
        });
        var officer = $"officer{i % Officers}";
        if (i < openFrom || i % 4 > 0) complaint.Acknowledge(new() { At = at.AddHours(1), By = Clerk }).Assign(new() { At = at.AddHours(2), By = Clerk, Officer = officer, OfficerName = officer });
        if (i >= openFrom && i % 4 == 1) complaint.Contact(new() { At = at.AddHours(3), By = Clerk }).Pause(new() { At = at.AddHours(3), By = Clerk, Rule = "expert-test", Reason = "送检" });
        if (i < openFrom || i % 4 == 2) complaint.Reply(new() { At = at.AddDays(2 + (i % 9)), By = Clerk, Text = "经核实已处理。" });
        if (i < openFrom) complaint.Close(new() { At = at.AddDays(12), By = Clerk, Outcome = ComplaintOutcome.Upheld });
        return ComplaintEntry.Of(complaint.Number, 0, complaint.Fresh);
    }
}
