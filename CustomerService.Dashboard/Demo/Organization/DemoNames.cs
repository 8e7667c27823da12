namespace CustomerService.Dashboard.Demo.Organization;

/// <summary>Invented people: any likeness to somebody is chance.</summary>
internal static class DemoNames
{
    private static readonly string[] Families =
        ["陈", "李", "黄", "张", "梁", "王", "林", "刘", "吴", "何", "罗", "杨", "韦", "周", "莫", "蒙", "覃", "卢", "符", "龙"];

    private static readonly string[] Given =
        ["雨桐", "晓岚", "嘉欣", "文静", "思远", "子墨", "若琳", "佳宁", "海燕", "明哲", "诗涵", "启航", "婉清", "志豪", "紫薇", "俊熙", "依诺", "书瑶", "浩然"];

    /// <summary>Somebody who calls.</summary>
    public static string Person(Traffic.Chance chance) => chance.Of(Families) + chance.Of(Given);

    /// <summary>The code of an agent: a number and a name, so that a supervisor can call them.</summary>
    public static string Agent(int number) =>
        $"{1000 + number} {Families[number * 7 % Families.Length]}{Given[number * 5 % Given.Length]}";
}
