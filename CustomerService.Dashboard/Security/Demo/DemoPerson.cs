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
        new("demo.executive.gd", "彭雪松", "Peng Xuesong", "GD", Roles.Executive),
    ];

    /// <summary>
    /// The officers and supervisors they work with: accounts that cases are given to or that watch the hotline, whom nobody can sign in as. They are the demo's as well,
    /// and are offered to no one while it is off.
    /// </summary>
    public static IReadOnlyList<DemoPerson> Colleagues { get; } =
    [
        new("demo.supervisor.hq2", "许静怡", "Xu Jingyi", "CSG", Roles.HotlineSupervisor),
        new("demo.supervisor.gd2", "麦颖诗", "Mai Yingshi", "GD", Roles.HotlineSupervisor),
        new("demo.supervisor.gx", "莫凌云", "Mo Lingyun", "GX", Roles.HotlineSupervisor),
        new("demo.supervisor.yn", "刀晓峰", "Dao Xiaofeng", "YN", Roles.HotlineSupervisor),
        new("demo.supervisor.gz", "冉立群", "Ran Liqun", "GZ", Roles.HotlineSupervisor),
        new("demo.supervisor.hn", "吉春燕", "Ji Chunyan", "HN", Roles.HotlineSupervisor),
        new("demo.complaints.hq", "邓锦棠", "Deng Jintang", "CSG", Roles.ComplaintOfficer),
        new("demo.complaints.gd2", "谢婉莹", "Xie Wanying", "GD", Roles.ComplaintOfficer),
        new("demo.complaints.gd3", "冯立轩", "Feng Lixuan", "GD", Roles.ComplaintOfficer),
        new("demo.complaints.gd01", "欧雪梅", "Ou Xuemei", "GD-01", Roles.ComplaintOfficer),
        new("demo.complaints.gd02", "钟伟强", "Zhong Weiqiang", "GD-02", Roles.ComplaintOfficer),
        new("demo.complaints.gd03", "曾丽君", "Zeng Lijun", "GD-03", Roles.ComplaintOfficer),
        new("demo.complaints.gx", "覃海宁", "Qin Haining", "GX", Roles.ComplaintOfficer),
        new("demo.complaints.gx2", "农秀兰", "Nong Xiulan", "GX", Roles.ComplaintOfficer),
        new("demo.complaints.gx01", "韦东升", "Wei Dongsheng", "GX-01", Roles.ComplaintOfficer),
        new("demo.complaints.yn", "段思源", "Duan Siyuan", "YN", Roles.ComplaintOfficer),
        new("demo.complaints.yn2", "和丽芬", "He Lifen", "YN", Roles.ComplaintOfficer),
        new("demo.complaints.gz", "田景明", "Tian Jingming", "GZ", Roles.ComplaintOfficer),
        new("demo.complaints.gz2", "吴采薇", "Wu Caiwei", "GZ", Roles.ComplaintOfficer),
        new("demo.complaints.hn", "符永琪", "Fu Yongqi", "HN", Roles.ComplaintOfficer),
        new("demo.supervision.gd", "蔡克勤", "Cai Keqin", "GD", Roles.SupervisionOfficer),
        new("demo.supervision.gx", "蒙建业", "Meng Jianye", "GX", Roles.SupervisionOfficer),
        new("demo.supervision.yn", "普文昌", "Pu Wenchang", "YN", Roles.SupervisionOfficer),
        new("demo.supervision.gz", "石国栋", "Shi Guodong", "GZ", Roles.SupervisionOfficer),
        new("demo.supervision.hn", "王昭平", "Wang Zhaoping", "HN", Roles.SupervisionOfficer),
        new("demo.executive.gx", "黎文涛", "Li Wentao", "GX", Roles.Executive),
        new("demo.executive.yn", "杨春晓", "Yang Chunxiao", "YN", Roles.Executive),
        new("demo.executive.gz", "龙启文", "Long Qiwen", "GZ", Roles.Executive),
        new("demo.executive.hn", "邢小芸", "Xing Xiaoyun", "HN", Roles.Executive),
    ];
}
