using CustomerService.Dashboard.Shared.Values;
using Microsoft.Extensions.Localization;

namespace CustomerService.Dashboard.Features.Hotline.Staffing;

/// <summary>The advice in one sentence, as a colleague would say it.</summary>
internal static class StaffingSentence
{
    public static string Of(QueueAdvice advice, IStringLocalizer<StaffingText> text)
    {
        var goal = advice.Advice.Goal;
        if (advice.Missing is not { } missing) return text["TooLittle", FigureFormat.Count(advice.Advice.Sample.Arrivals)];
        var expected = FigureFormat.Percent(advice.Advice.Now?.Leading?.ServedWithinTarget, 0);
        var aim = FigureFormat.Percent(goal.Share, 0);
        if (missing > 0) return text["Missing", missing, aim, goal.WaitSeconds, expected];
        var sentence = missing == 0 ? text["Enough", expected, goal.WaitSeconds] : text["Spare", -missing, aim, goal.WaitSeconds];
        return sentence;
    }
}
