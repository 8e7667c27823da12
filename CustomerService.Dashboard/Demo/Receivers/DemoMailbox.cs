using System.Text;

namespace CustomerService.Dashboard.Demo.Receivers;

/// <summary>A mail server's other end: takes every mail and keeps none.</summary>
internal static class DemoMailbox
{
    public static async Task ServeAsync(Stream stream, CancellationToken cancellation)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8, leaveOpen: true);
        await using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 mail.demo.invalid".AsMemory(), cancellation);
        while (await reader.ReadLineAsync(cancellation) is { } command)
        {
            if (command.StartsWith("QUIT", StringComparison.OrdinalIgnoreCase))
            {
                await writer.WriteLineAsync("221 bye".AsMemory(), cancellation);
                return;
            }

            if (command.StartsWith("DATA", StringComparison.OrdinalIgnoreCase))
            {
                await writer.WriteLineAsync("354 go on".AsMemory(), cancellation);
                while (await reader.ReadLineAsync(cancellation) is { } line && line != ".")
                {
                    // Nobody reads it.
                }
            }

            await writer.WriteLineAsync("250 taken".AsMemory(), cancellation);
        }
    }
}
