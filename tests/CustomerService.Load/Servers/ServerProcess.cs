using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace CustomerService.Load.Servers;

/// <summary>A server in a process of its own, on data of its own, so that its CPU and memory can be told from its clients'.</summary>
internal sealed partial class ServerProcess : IAsyncDisposable
{
    public const int Units = 5;
    public const int Queues = 30;
    private const string Program = "CustomerService.Load.dll";
    private static readonly TimeSpan StartsWithin = TimeSpan.FromSeconds(60);

    private readonly bool isKept;
    private readonly string directory;
    private readonly int port = FreePort();
    private readonly int probe = FreePort();
    private readonly TaskCompletionSource<Uri> invitation = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Process? process;
    private string program = "";
    private string[] arguments = [];
    private string ready = "/";
    private bool demoPeople;

    private ServerProcess(string? kept = null) => (isKept, directory) = (kept is not null, kept ?? Directory.CreateTempSubdirectory("customerservice-load-").FullName);

    public Uri Address => new($"http://127.0.0.1:{port}");

    /// <summary>May report events and read figures of the whole organisation.</summary>
    public string Key { get; private set; } = "";

    /// <summary>Where the product asks for its first administrator.</summary>
    public Task<Uri> Invitation => invitation.Task.WaitAsync(StartsWithin);

    /// <summary>User and system time of all its threads.</summary>
    public TimeSpan Cpu
    {
        get
        {
            process!.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>The product with a head office, <see cref="Units"/> units and <see cref="Queues"/> queues.</summary>
    /// <param name="demoPeople">Whether the demo's people are there, to be signed in as; its calls and cases are not.</param>
    public static async Task<ServerProcess> ProductAsync(bool demoPeople = false)
    {
        var server = new ServerProcess { program = "CustomerService.Dashboard.dll", ready = "/health/ready", demoPeople = demoPeople };
        await server.ImportAsync("organisation", "code,name,parent,kind\nCSG,Head office,,head-office\n" +
            string.Concat(Enumerable.Range(0, Units).Select(i => $"U{i},Unit {i},CSG,subsidiary\n")));
        await server.ImportAsync("queues", "code,name,unit\n" +
            string.Concat(Enumerable.Range(0, Queues).Select(i => $"q{i},Queue {i},U{i * Units / Queues}\n")));
        server.Key = (await server.RunAsync("apikey", "create", "--name", "load", "--scope", "intake,read,desk", "--unit", "CSG")).Trim().Split('\n')[^1].Trim();
        await server.StartAsync();
        return server;
    }

    /// <summary>
    /// The product on data that stands already and stays; the demo's people are there to be signed in as. Everything is compiled once and in full: while
    /// a runtime still compiles better what it has run, a server is up to 1.7 times as slow as one on the same data that was started before it.
    /// </summary>
    public static async Task<ServerProcess> OnAsync(string kept)
    {
        var server = new ServerProcess(kept) { program = "CustomerService.Dashboard.dll", ready = "/health/ready", demoPeople = true };
        await server.StartAsync();
        return server;
    }

    /// <summary>This program as one of its yardsticks.</summary>
    public static async Task<ServerProcess> YardstickAsync(string name)
    {
        var server = new ServerProcess { program = Program, arguments = [name] };
        await server.StartAsync();
        return server;
    }

    public HttpClient Client()
    {
        var client = new HttpClient { BaseAddress = Address };
        if (Key.Length > 0) client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Key);
        return client;
    }

    /// <summary>Managed bytes that live after a full collection in the server.</summary>
    public async Task<long> LiveBytesAsync()
    {
        using var asker = new TcpClient();
        await asker.ConnectAsync(IPAddress.Loopback, probe);
        using var reader = new StreamReader(asker.GetStream());
        return long.Parse(await reader.ReadLineAsync() ?? "", CultureInfo.InvariantCulture);
    }

    /// <summary>Ends it without a word and starts it again on the same data at the same address.</summary>
    public async Task RestartAsync()
    {
        await KillAsync();
        await StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        if (!isKept) Directory.Delete(directory, recursive: true);
    }

    private async Task StartAsync()
    {
        process = Process.Start(StartInfo(program, arguments))!;
        process.OutputDataReceived += (_, line) => Listen(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var client = new HttpClient { BaseAddress = Address };
        var started = Stopwatch.GetTimestamp();
        while (true)
        {
            try
            {
                using var answer = await client.GetAsync(ready);
                if (answer.IsSuccessStatusCode) return;
            }
            catch (HttpRequestException) when (Stopwatch.GetElapsedTime(started) < StartsWithin && !process.HasExited)
            {
                // Not listening yet.
            }

            await Task.Delay(50);
        }
    }

    private async Task KillAsync()
    {
        if (process is null) return;
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        process = null;
    }

    private async Task ImportAsync(string what, string csv)
    {
        var file = Path.Combine(directory, $"{what}.csv");
        await File.WriteAllTextAsync(file, csv);
        await RunAsync(what, "import", file);
    }

    private async Task<string> RunAsync(params string[] verb)
    {
        using var command = Process.Start(StartInfo(program, verb))!;
        command.BeginErrorReadLine();
        var printed = await command.StandardOutput.ReadToEndAsync();
        await command.WaitForExitAsync();
        return command.ExitCode == 0 ? printed : throw new InvalidOperationException($"{string.Join(' ', verb)} ended with {command.ExitCode}.");
    }

    private ProcessStartInfo StartInfo(string file, string[] words)
    {
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = AppContext.BaseDirectory };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, file));
        foreach (var word in words) start.ArgumentList.Add(word);
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["ASPNETCORE_URLS"] = Address.ToString();
        start.Environment["Data__Directory"] = directory;
        start.Environment["Demo__Enabled"] = demoPeople ? "true" : "false";
        start.Environment["Demo__Traffic"] = "false";
        start.Environment["Logging__LogLevel__Default"] = "Error";
        start.Environment["Logging__LogLevel__CustomerService.Dashboard.Security"] = "Warning";
        if (isKept)
        {
            start.Environment["DOTNET_TieredCompilation"] = "0";
            start.Environment["DOTNET_ReadyToRun"] = "0";
        }

        start.Environment["DOTNET_STARTUP_HOOKS"] = Path.Combine(AppContext.BaseDirectory, Program);
        start.Environment[StartupHook.PortVariable] = probe.ToString(CultureInfo.InvariantCulture);
        return start;
    }

    private void Listen(string? line)
    {
        if (line is not null && Link().Match(line) is { Success: true } found) invitation.TrySetResult(new Uri(found.Value));
    }

    [GeneratedRegex(@"http://\S+/account/first-administrator\?token=\S+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
