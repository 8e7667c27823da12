using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using Xunit;

namespace CustomerService.Dashboard.Tests.Faults;

/// <summary>The product as its own process, as an operator runs it: it can be killed without a word and started again on the same data.</summary>
public sealed class ServerProcess(string data) : IAsyncDisposable
{
    private readonly int port = FreePort();
    private readonly StringBuilder output = new();
    private Process? process;

    public HttpClient Client { get; private set; } = null!;

    /// <summary>Runs a verb of the command line to its end.</summary>
    /// <returns>What it printed to standard output.</returns>
    public async Task<string> RunAsync(params string[] verb)
    {
        using var command = Process.Start(Start(verb))!;
        var printed = command.StandardOutput.ReadToEndAsync();
        var complained = command.StandardError.ReadToEndAsync();
        await command.WaitForExitAsync();
        Assert.True(command.ExitCode == 0, $"{string.Join(' ', verb)} ended with {command.ExitCode}: {await complained}");
        return await printed;
    }

    public async Task StartAsync()
    {
        process = Process.Start(Start([]))!;
        process.OutputDataReceived += Keep;
        process.ErrorDataReceived += Keep;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var key = Client?.DefaultRequestHeaders.Authorization;
        Client?.Dispose();
        Client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}"), Timeout = TimeSpan.FromSeconds(60) };
        Client.DefaultRequestHeaders.Authorization = key;
        for (var attempt = 0; ; attempt++)
        {
            Assert.True(attempt < 600 && !process.HasExited, $"The server did not become ready:\n{output}");
            try
            {
                using var ready = await Client.GetAsync("/health/ready");
                if (ready.IsSuccessStatusCode) return;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(100);
        }
    }

    public void UseKey(string key) => Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);

    /// <summary>kill -9: no handler runs, nothing is flushed.</summary>
    public async Task KillAsync()
    {
        process!.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        process = null;
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null) await KillAsync();
        Client?.Dispose();
    }

    private ProcessStartInfo Start(string[] verb)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = AppContext.BaseDirectory,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "CustomerService.Dashboard.dll"));
        foreach (var word in verb) start.ArgumentList.Add(word);
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["ASPNETCORE_URLS"] = $"http://127.0.0.1:{port}";
        start.Environment["Data__Directory"] = data;
        start.Environment["Demo__Enabled"] = "false";
        return start;
    }

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        lock (output) output.AppendLine(line.Data);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
