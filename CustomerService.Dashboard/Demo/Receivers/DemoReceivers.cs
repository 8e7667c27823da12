using System.Globalization;
using CustomerService.Dashboard.Delivery;
using CustomerService.Dashboard.Demo.Traffic;

namespace CustomerService.Dashboard.Demo.Receivers;

/// <summary>
/// Who hears of the demo's alerts: a chat robot and a mailbox that exist in this process alone, under a name that nothing on a network
/// can have (.invalid, RFC 2606). Messages go the way of every message up to the last wire. Each receiver now and then is busy at first.
/// </summary>
internal static class DemoReceivers
{
    public const string HookAddress = "http://robot.demo.invalid/hotline";
    public const string MailAddress = "duty@mail.demo.invalid";

    /// <summary>What a busy robot answers.</summary>
    public const string Busy = "503";

    public static void AddTo(InnerReceivers receivers)
    {
        receivers.Add("robot.demo.invalid", new DemoRobot().ServeAsync);
        receivers.Add("mail.demo.invalid", DemoMailbox.ServeAsync);
    }

    /// <summary>One alert's message in seven is taken at the second attempt only.</summary>
    public static bool RefusesFirst(string key) =>
        (key.EndsWith("-raised", StringComparison.Ordinal) || key.EndsWith("-cleared", StringComparison.Ordinal))
        && Chance.Seed(key.Aggregate(0L, (sum, letter) => unchecked((sum * 31) + letter))) % 7 == 0;

    internal static int Length(string header) => int.TryParse(header, NumberStyles.None, CultureInfo.InvariantCulture, out var length) ? length : 0;
}
