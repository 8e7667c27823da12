using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;

namespace CustomerService.Benchmarks;

/// <summary>A server in a process of its own, so that its CPU can be told from its clients'.</summary>
internal sealed class Server : IAsyncDisposable
{
    private readonly int port = FreePort();
    private Process? process;

    public string Directory { get; } = System.IO.Directory.CreateTempSubdirectory("customerservice-bench-").FullName;

    public Uri Address => new($"http://127.0.0.1:{port}");

    public string Key { get; private set; } = "";

    public TimeSpan Cpu
    {
        get
        {
            process!.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>The product, with the workbench's organisation and a key that may report and read.</summary>
    public static async Task<Server> ProductAsync()
    {
        var server = new Server();
        var (units, queues) = (Path.Combine(server.Directory, "units.csv"), Path.Combine(server.Directory, "queues.csv"));
        await File.WriteAllTextAsync(units, "code,name,parent,kind\nCSG,Head office,,head-office\n" +
            string.Concat(Enumerable.Range(0, 5).Select(i => $"U{i},Unit {i},CSG,subsidiary\n")));
        await File.WriteAllTextAsync(queues, "code,name,unit\n" +
            string.Concat(Enumerable.Range(0, Workbench.Queues).Select(i => $"q{i},Queue {i},U{i * 5 / Workbench.Queues}\n")));
        await server.RunAsync("organisation", "import", units);
        await server.RunAsync("queues", "import", queues);
        server.Key = (await server.RunAsync("apikey", "create", "--name", "bench", "--scope", "intake,read", "--unit", "CSG")).Trim().Split('\n')[^1].Trim();
        await server.StartAsync("CustomerService.Dashboard.dll", [], "/health/ready");
        return server;
    }

    /// <summary>This program itself, as a bare SignalR server.</summary>
    public static async Task<Server> BareHubAsync()
    {
        var server = new Server();
        await server.StartAsync("CustomerService.Benchmarks.dll", ["bare-hub"], "/");
        return server;
    }

    public HttpClient Client(int connections)
    {
        var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = connections }) { BaseAddress = Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Key);
        return client;
    }

    public async Task StopAsync()
    {
        if (process is null) return;
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        process = null;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        System.IO.Directory.Delete(Directory, recursive: true);
    }

    private async Task StartAsync(string program, string[] arguments, string ready)
    {
        process = Process.Start(StartInfo(program, arguments))!;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var client = new HttpClient { BaseAddress = Address };
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                using var answer = await client.GetAsync(ready);
                if (answer.IsSuccessStatusCode) return;
            }
            catch (HttpRequestException) when (attempt < 300)
            {
                // Not listening yet.
            }

            await Task.Delay(100);
        }
    }

    private async Task<string> RunAsync(params string[] verb)
    {
        using var command = Process.Start(StartInfo("CustomerService.Dashboard.dll", verb))!;
        command.BeginErrorReadLine();
        var printed = await command.StandardOutput.ReadToEndAsync();
        await command.WaitForExitAsync();
        return command.ExitCode == 0 ? printed : throw new InvalidOperationException($"{string.Join(' ', verb)} ended with {command.ExitCode}.");
    }

    private ProcessStartInfo StartInfo(string program, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = AppContext.BaseDirectory };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, program));
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["ASPNETCORE_URLS"] = Address.ToString();
        start.Environment["Data__Directory"] = Directory;
        start.Environment["Demo__Enabled"] = "false";
        start.Environment["Logging__LogLevel__Default"] = "Error";
        return start;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
