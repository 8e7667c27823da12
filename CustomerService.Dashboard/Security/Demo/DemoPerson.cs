namespace CustomerService.Dashboard.Security.Demo;

/// <summary>Someone to sign in as during the demo. What the post is called is <c>Demo.{UserName}</c> in the texts.</summary>
/// <param name="ChineseName">Invented.</param>
/// <param name="EnglishName">The same person's name in Latin letters.</param>
public sealed record DemoPerson(string UserName, string ChineseName, string EnglishName, string UnitCode, string Role)
{
    /// <summary>One person for each role and level of the demo organisation.</summary>
    public static IReadOnlyList<DemoPerson> All { get; } =
    [
        new("demo.supervisor", "陈敏华", "Chen Minhua", "CSG", Roles.HotlineSupervisor),
        new("demo.supervisor.gd", "梁志远", "Liang Zhiyuan", "GD", Roles.HotlineSupervisor),
        new("demo.supervisor.gd01", "黄晓彤", "Huang Xiaotong", "GD-01", Roles.HotlineSupervisor),
        new("demo.supervisor.hall", "何家欣", "He Jiaxin", "GD-01-01", Roles.HotlineSupervisor),
        new("demo.executive", "周启明", "Zhou Qiming", "CSG", Roles.Executive),
        new("demo.complaints", "吴雅琴", "Wu Yaqin", "GD", Roles.ComplaintOfficer),
        new("demo.supervision", "郑国梁", "Zheng Guoliang", "CSG", Roles.SupervisionOfficer),
        new("demo.assessor", "韦思敏", "Wei Simin", "CSG", Roles.Assessor),
        new("demo.auditor", "罗文博", "Luo Wenbo", "CSG", Roles.Auditor),
        new("demo.administrator", "林嘉伟", "Lin Jiawei", "CSG", Roles.Administrator),
    ];
}
