using CustomerService.Domain.Organization;

namespace CustomerService.Dashboard.Demo.Organization;

/// <summary>
/// The demo's organisation: the regulation's head office and five subsidiaries, with invented supply units and business
/// halls below. The names are data, and the data are Chinese in either language.
/// </summary>
public static class DemoOrganization
{
    public const string HeadOffice = "CSG";

    /// <summary>The queue with too few agents.</summary>
    public const string UnderstaffedQueue = "GX-BILLING";

    private static readonly (string Code, string Name, double Share, string[] SupplyUnits)[] Subsidiaries =
    [
        ("GD", "广东", .38, ["榕湾", "珠澜", "岭秀", "云帆", "江澄"]),
        ("GX", "广西", .19, ["桂澄", "象屏", "北汀", "右岚"]),
        ("YN", "云南", .17, ["滇澜", "苍屏", "云岫", "茶源"]),
        ("GZ", "贵州", .15, ["黔屏", "乌岚", "清岑"]),
        ("HN", "海南", .11, ["椰湾", "琼澜", "棠岸"]),
    ];

    private static readonly string[] Halls = ["中心", "滨江", "新城"];

    /// <summary>Parents before children.</summary>
    public static IReadOnlyList<DemoUnit> Units { get; } = [.. AllUnits()];

    public static IReadOnlyList<DemoQueue> Queues { get; } = [.. AllQueues().Select((queue, index) => queue with { Number = index + 1 })];

    public static IReadOnlyList<DemoTeam> Teams { get; } = [.. AllTeams()];

    /// <summary>The units and queues as the organisation keeps them.</summary>
    public static IEnumerable<object> Entities()
    {
        var units = new Dictionary<string, OrgUnit>(StringComparer.Ordinal);
        foreach (var unit in Units)
        {
            units.Add(unit.Code, new OrgUnit(unit.Code, unit.Name, unit.Kind, unit.Parent is null ? null : units[unit.Parent]));
            yield return units[unit.Code];
        }

        foreach (var queue in Queues) yield return new Domain.Hotline.CallQueue(queue.Code, queue.Name, units[queue.Unit]);
    }

    private static IEnumerable<DemoUnit> AllUnits()
    {
        yield return new(HeadOffice, "南方电网（演示）", UnitKind.HeadOffice, Parent: null);
        foreach (var (code, name, _, supplyUnits) in Subsidiaries)
        {
            yield return new(code, $"{name}电网公司", UnitKind.Subsidiary, HeadOffice);
            for (var i = 0; i < supplyUnits.Length; i++)
            {
                var unit = $"{code}-{i + 1:00}";
                yield return new(unit, $"{supplyUnits[i]}供电局", UnitKind.SupplyUnit, code);
                for (var hall = 0; hall <= i % Halls.Length; hall++)
                    yield return new($"{unit}-{hall + 1:00}", $"{supplyUnits[i]}{Halls[hall]}营业厅", UnitKind.BusinessHall, unit);
            }
        }
    }

    private static IEnumerable<DemoQueue> AllQueues()
    {
        foreach (var (code, name, share, supplyUnits) in Subsidiaries)
        {
            yield return new(0, $"{code}-FAULTS", $"{name}95598 故障报修", code, DemoBusiness.Faults, share * .26);
            yield return new(0, $"{code}-BILLING", $"{name}95598 咨询与电费", code, DemoBusiness.Billing, share * .36);
            yield return new(0, $"{code}-COMPLAINTS", $"{name}95598 投诉建议", code, DemoBusiness.Complaints, share * .08);
            for (var i = 0; i < supplyUnits.Length; i++)
            {
                // Local teams take 30 % of the calls; the first two units also answer for billing, the first also for its hall.
                var unit = $"{code}-{i + 1:00}";
                var local = share * .3 / supplyUnits.Length;
                yield return new(0, $"{unit}-REPAIR", $"{supplyUnits[i]} 抢修热线", unit, DemoBusiness.Faults, local * (i < 2 ? .6 : 1));
                if (i < 2) yield return new(0, $"{unit}-SERVICE", $"{supplyUnits[i]} 用电服务", unit, DemoBusiness.Billing, local * (i == 0 ? .25 : .4));
                if (i == 0) yield return new(0, $"{unit}-01-DESK", $"{supplyUnits[i]}中心营业厅 服务电话", $"{unit}-01", DemoBusiness.Billing, local * .15);
            }
        }
    }

    private static IEnumerable<DemoTeam> AllTeams()
    {
        var agent = 0;
        var teams = Queues.GroupBy(queue => queue.Unit.Length == 2 ? queue.Code : queue.Unit, StringComparer.Ordinal);
        foreach (var team in teams)
        {
            var queues = team.ToList();
            var size = queues[0].Unit.Length == 2 ? (int)Math.Ceiling(queues.Sum(queue => queue.Share) * 110) + 3 : 3;
            var agents = Enumerable.Range(0, size).Select(_ => DemoNames.Agent(++agent)).ToList();
            yield return new(team.Key, queues, agents, IsUnderstaffed: team.Key == UnderstaffedQueue);
        }
    }
}
