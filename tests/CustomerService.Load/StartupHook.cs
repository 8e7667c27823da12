using System.Globalization;
using System.Net;
using System.Net.Sockets;

/// <summary>
/// Runs inside each server that is measured, by DOTNET_STARTUP_HOOKS, so that product and yardstick answer alike and neither needs
/// code of its own for it: whoever connects is told the managed bytes that live after a full collection.
/// </summary>
#pragma warning disable CA1050, MA0047 // The runtime looks for this very name, outside any namespace.
internal static class StartupHook
#pragma warning restore CA1050, MA0047
{
    public const string PortVariable = "LOAD_PROBE_PORT";

    public static void Initialize()
    {
        if (int.TryParse(Environment.GetEnvironmentVariable(PortVariable), CultureInfo.InvariantCulture, out var port)) _ = AnswerAsync(port);
    }

    private static async Task AnswerAsync(int port)
    {
        using var listener = new TcpListener(IPAddress.Loopback, port);
        listener.Start();
        while (true)
        {
            using var asker = await listener.AcceptTcpClientAsync();
            await using var writer = new StreamWriter(asker.GetStream());
            await writer.WriteLineAsync(LiveBytes().ToString(CultureInfo.InvariantCulture));
        }
    }

    private static long LiveBytes()
    {
        for (var round = 0; round < 2; round++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        return GC.GetTotalMemory(forceFullCollection: true);
    }
}
