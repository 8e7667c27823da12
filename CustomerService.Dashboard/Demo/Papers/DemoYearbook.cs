using System.Globalization;
using System.Text;
using CustomerService.Dashboard.Demo.Organization;
using CustomerService.Dashboard.Demo.Traffic;

namespace CustomerService.Dashboard.Demo.Papers;

/// <summary>
/// The file of the demo's past totals, <c>unit,period,measure,numerator,denominator</c>: invented by queue and month and added up, so that what
/// supply units say is never more than what their subsidiary says. A little worse than what the demo's calls make of this year.
/// </summary>
internal static class DemoYearbook
{
    /// <summary>The works of the monthly summary that the demo's desk does: how many of each a month, all subsidiaries together.</summary>
    private static readonly (string Code, double AMonth)[] Works = [("consultation", 25), ("fault-report", 72), ("service-request", 8), ("complaint-report", 88), ("praise-suggestion", 10), ("call-back", 108)];

    /// <param name="from">The first month's first day.</param>
    /// <param name="to">The first day that is counted.</param>
    public static string Write(DateOnly from, DateOnly to)
    {
        var file = new StringBuilder("unit,period,measure,numerator,denominator\n");
        for (var month = from; month < to; month = month.AddMonths(1))
        {
            var queues = DemoOrganization.Queues.Select(queue => (Queue: queue, Sum: Of(queue, month))).ToList();
            foreach (var subsidiary in queues.GroupBy(each => each.Queue.Subsidiary, StringComparer.Ordinal))
            {
                Add(file, subsidiary.Key, month, subsidiary.Aggregate(default(MonthSum), (sum, each) => sum + each.Sum));
                // Supply units kept books of last year only.
                if (month.Year == from.Year) continue;
                foreach (var unit in subsidiary.Where(each => each.Queue.Unit.Length > 2).GroupBy(each => each.Queue.Unit[..5], StringComparer.Ordinal))
                    Add(file, unit.Key, month, unit.Aggregate(default(MonthSum), (sum, each) => sum + each.Sum));
            }
        }

        return file.ToString();
    }

    private static MonthSum Of(DemoQueue queue, DateOnly month)
    {
        var chance = new Chance(Chance.Seed(DemoHistory.Seed, month.DayNumber, queue.Number, -2));
        var days = Enumerable.Range(0, DateTime.DaysInMonth(month.Year, month.Month)).Sum(day => Seasons.Of(month.AddDays(day), queue));
        var offered = Math.Round(DemoVolume.CallsADay(int.MaxValue) * queue.Share * days * chance.Between(.9, 1));
        var isStrained = queue.Code == DemoOrganization.UnderstaffedQueue;
        var answered = Math.Round(offered * (isStrained ? chance.Between(.83, .88) : chance.Between(.947, .963)));
        var due = Math.Round(offered * .18);
        return new MonthSum(
            offered, answered, Math.Round(offered * (isStrained ? chance.Between(.42, .5) : chance.Between(.822, .858))), Math.Round(answered * (isStrained ? chance.Between(32, 40) : chance.Between(8.6, 11.4))),
            due, Math.Round(due * (queue.Subsidiary == "GZ" ? chance.Between(.92, .945) : chance.Between(.952, .97))));
    }

    private static void Add(StringBuilder file, string unit, DateOnly month, MonthSum sum)
    {
        Line("offered", sum.Offered, 0);
        Line("answered", sum.Answered, 0);
        Line("abandoned", sum.Offered - sum.Answered, 0);
        Line("answer-rate", sum.Answered, sum.Offered);
        Line("service-level", sum.InTarget, sum.Offered);
        Line("average-wait", sum.WaitSeconds, sum.Answered);
        Line("due", sum.Due, 0);
        Line("response-rate", sum.InTime, sum.Due);
        if (unit.Length > 2) return;
        var chance = new Chance(Chance.Seed(DemoHistory.Seed, month.DayNumber, unit[0], unit[1], -3));
        var rated = Math.Ceiling(sum.Due * .026);
        Line("accepted", sum.Due, 0);
        Line("satisfaction", Math.Round(rated * (unit == "YN" ? chance.Between(.7, .78) : chance.Between(.77, .84))), rated);
        var share = DemoOrganization.Queues.Where(queue => queue.Subsidiary == unit).Sum(queue => queue.Share);
        foreach (var (code, aMonth) in Works) Line(code, Math.Round(aMonth * share * chance.Between(.85, 1.15)), 0);

        void Line(string measure, double numerator, double denominator) => file.Append(
            CultureInfo.InvariantCulture, $"{unit},{month:yyyy-MM},{measure},{numerator:0},{(denominator > 0 ? denominator.ToString("0", CultureInfo.InvariantCulture) : "")}\n");
    }

    private readonly record struct MonthSum(double Offered, double Answered, double InTarget, double WaitSeconds, double Due, double InTime)
    {
        public static MonthSum operator +(MonthSum one, MonthSum other) => new(
            one.Offered + other.Offered, one.Answered + other.Answered, one.InTarget + other.InTarget, one.WaitSeconds + other.WaitSeconds,
            one.Due + other.Due, one.InTime + other.InTime);
    }
}
