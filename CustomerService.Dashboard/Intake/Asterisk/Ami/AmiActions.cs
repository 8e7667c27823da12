using System.Globalization;
using System.Text;

namespace CustomerService.Dashboard.Intake.Asterisk.Ami;

/// <summary>What we say to the manager interface. Settings hold no line breaks, so no value can begin a line of its own.</summary>
internal static class AmiActions
{
    public const string LoginId = "cs-login";
    private const string StatusPrefix = "cs-status-";

    public static ReadOnlyMemory<byte> Login(ExchangeSettings exchange) => Encoding.UTF8.GetBytes(
        $"Action: Login\r\nActionID: {LoginId}\r\nUsername: {exchange.User}\r\nSecret: {exchange.Secret}\r\nEvents: {exchange.Events}\r\n\r\n");

    public static ReadOnlyMemory<byte> QueueStatus(int number) =>
        Encoding.ASCII.GetBytes($"Action: QueueStatus\r\nActionID: {StatusId(number)}\r\n\r\n");

    public static ReadOnlyMemory<byte> Ping() => "Action: Ping\r\nActionID: cs-ping\r\n\r\n"u8.ToArray();

    public static string StatusId(int number) => StatusPrefix + number.ToString(CultureInfo.InvariantCulture);
}
