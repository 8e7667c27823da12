using CustomerService.Dashboard.Demo.Organization;

namespace CustomerService.Dashboard.Demo.Traffic;

/// <summary>What invented callers say, how long they wait and talk.</summary>
internal static class Callers
{
    private static readonly string[] Faults = ["停电报修", "电压异常", "线路故障", "表箱故障"];
    private static readonly string[] Billing = ["电费查询", "缴费", "用电咨询", "新装增容", "停电信息", "电表校验"];
    private static readonly string[] Complaints = ["服务态度", "抢修超时", "计量电费争议", "频繁停电"];

    /// <summary>Half of all callers have hung up after about 1.4 times this many seconds of waiting.</summary>
    public static double PatienceSeconds(Chance chance, DemoBusiness business) =>
        4 + chance.Exponential(business == DemoBusiness.Billing ? 95 : 140);

    public static double TalkSeconds(Chance chance, DemoBusiness business) => Math.Min(1500, business switch
    {
        DemoBusiness.Faults => chance.LogNormal(118, .5),
        DemoBusiness.Billing => chance.LogNormal(150, .65),
        _ => chance.LogNormal(265, .5),
    });

    /// <summary>The mean of <see cref="TalkSeconds"/> with the writing-up after it: what one call costs an agent.</summary>
    public static double WorkSeconds(DemoBusiness business) => business switch
    {
        DemoBusiness.Faults => 160,
        DemoBusiness.Billing => 212,
        _ => 330,
    };

    public static string Category(Chance chance, DemoBusiness business) => chance.Of(business switch
    {
        DemoBusiness.Faults => Faults,
        DemoBusiness.Billing => Billing,
        _ => Complaints,
    });

    /// <summary>How many of the answered calls leave something that needs a reply.</summary>
    public static double RequestPart(DemoBusiness business) => business switch
    {
        DemoBusiness.Faults => .22,
        DemoBusiness.Billing => .04,
        _ => .7,
    };

    /// <summary>A number of a block that no carrier gives out.</summary>
    public static string Number(Chance chance) => $"1390000{chance.Below(10_000):0000}";
}
