namespace CustomerService.Dashboard.Demo.Briefs;

/// <summary>What the demo's writers write. The data are Chinese in either language, like the organisation's names.</summary>
internal static class DemoBriefTexts
{
    public static IReadOnlyList<string> Summaries { get; } =
    [
        "本月服务总体平稳，来电量与上月相近；故障报修集中在雷雨天气后的两三天，其余时段接通情况良好。",
        "本月以电费账单咨询为主，抄表周期调整后一周内咨询明显增多；投诉量下降，未发生升级到总部的投诉。",
        "受持续高温影响，报修量上升，抢修到场基本按时；营业厅排队时间缩短，客户反映较好。",
        "本月检修计划较集中，停电提醒提前量达到要求；个别区域因通知名单不全引起投诉，已补录。",
        "来电量略有下降，答复基本按期；回访满意率保持稳定，主要意见集中在办理进度的告知上。",
    ];

    public static IReadOnlyList<string> Causes { get; } =
    [
        "一是早高峰（9 至 11 时）坐席不足，等待时间偏长；二是电费政策调整的口径未及时下发到坐席，同类问题重复来电较多。",
        "逾期答复主要出在跨部门流转：现场核实由供电局完成后，反馈录入平均晚了一天。",
        "月中有一天系统切换，约一小时的来电未能及时接入，影响当日接通率；已与运行部门约定切换改在夜间进行。",
        "投诉集中在两个片区的电压质量，属设备老化，已列入改造计划，改造前由片区经理逐户说明。",
        "新入职坐席占三成，业务不熟，通话时间偏长，导致晚间等待增加。",
    ];

    public static string Quality => "通话结局有少量缺失，系交换机重启所致，不影响总体判断。";

    public static string ReturnReason => "接通率下降的原因写得过于笼统，请按队列说明，并补充整改措施的责任人和期限。";

    public static string HeadOfficeSummary => "本月全网服务平稳，指标总体保持；各子公司均能按要求分析问题、提出措施，个别单位报送偏晚。";

    public static string HeadOfficeCauses => "共性问题有两项：早高峰坐席安排偏紧；跨部门流转的答复录入不及时。请各单位对照整改，下月简报中反馈结果。";

    public static string HeadOfficeDraft => "（起草中）本月概况待各单位简报报齐后补充。";
}
