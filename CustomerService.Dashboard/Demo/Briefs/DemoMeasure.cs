namespace CustomerService.Dashboard.Demo.Briefs;

/// <summary>A corrective action of the demo; days are counted from the first of the month after the brief's.</summary>
/// <param name="MonthsAgo">The brief that it comes from: 1 is the last month that is over.</param>
/// <param name="Due">The last day, in days after it was undertaken.</param>
/// <param name="DoneAfter">Days after it was undertaken; null while it is not done.</param>
/// <param name="VerifiedAfter">Days after it was undertaken; null while nobody has looked.</param>
/// <param name="Withdrawn">Why it was given up; null when it was not.</param>
internal sealed record DemoMeasure(int MonthsAgo, string Unit, string Text, string Owner, string? Moves, int Due, int? DoneAfter = null, int? VerifiedAfter = null, string? Evidence = null, string? Withdrawn = null)
{
    public static IReadOnlyList<DemoMeasure> All { get; } =
    [
        new(4, "GD", "早高峰（9 至 11 时）在咨询队列增开 4 个坐席，由夜班调剂。", "梁志远", "answer-rate", 25, 18, 21, "调整后的排班表，4 个席位已到岗。"),
        new(4, "GX", "跨部门流转的现场核实，结果当日录入，由片区经理每日 17 时核对。", "覃海宁", "response-rate", 20, 19, 24, "核对记录 15 份，无隔日录入。"),
        new(3, "GX", "咨询队列补招坐席 6 人。", "黎文涛", "average-wait", 40, Withdrawn: "年内不再增编，改为调整排班，另列措施。"),
        new(3, "YN", "电费政策口径汇编成问答，发至全部坐席并测试。", "段思源", "average-wait", 30),
        new(3, "GZ", "交换机重启改在夜间，重启前后核对通话结局。", "田景明", Moves: null, 15, 13, 16, "最近的重启记录，均在 1 至 3 时。"),
        new(2, "HN", "停电通知名单逐台区核对一遍，缺漏用户补录。", "符永琪", Moves: null, 45, 38, VerifiedAfter: null, "核对清单 212 个台区，补录 1,846 户。"),
        new(2, "GX", "按小时重排咨询队列班次，晚间增加 2 个席位。", "农秀兰", "answer-rate", 30, 26, VerifiedAfter: null, "新班次表，已执行一周。"),
        new(2, "GD", "新入职坐席带教一个月，通话时间逐周通报。", "黄晓彤", "average-wait", 70),
        new(1, "GD", "两个片区电压改造前，由片区经理逐户说明并留下电话。", "欧雪梅", Moves: null, 45),
        new(1, "GZ", "逾期答复逐件复盘，形成流转时限对照表。", "吴采薇", "response-rate", 40),
        new(1, "GX", "月结前两日增派回访人员，满意率低的片区优先。", "韦东升", "satisfaction", 40),
    ];
}
