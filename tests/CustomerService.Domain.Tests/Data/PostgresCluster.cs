using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace CustomerService.Domain.Tests.Data;

/// <summary>A PostgreSQL of Debian's package that lives as long as the test run, in a folder of its own.</summary>
public sealed class PostgresCluster : IAsyncDisposable
{
    private readonly string directory;
    private readonly Process server;
    private readonly int port;

    private PostgresCluster(string directory, Process server, int port) => (this.directory, this.server, this.port) = (directory, server, port);

    public string ConnectionString(string database) =>
        string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={port};Username=postgres;Database={database};Include Error Detail=true;Maximum Pool Size=20");

    /// <summary>Makes a database that begins as another is; nobody may be connected to the other.</summary>
    internal async Task CopyAsync(string template, string database)
    {
        await using var connection = new Npgsql.NpgsqlConnection(ConnectionString("postgres"));
        await connection.OpenAsync();
        await using var command = new Npgsql.NpgsqlCommand($"CREATE DATABASE \"{database}\" TEMPLATE \"{template}\" STRATEGY FILE_COPY", connection);
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        server.Kill(entireProcessTree: true);
        await server.WaitForExitAsync();
        server.Dispose();
        Directory.Delete(directory, recursive: true);
    }

    /// <returns>Null where PostgreSQL is not installed.</returns>
    internal static async Task<PostgresCluster?> StartAsync()
    {
        var bin = Directory.Exists("/usr/lib/postgresql")
            ? Directory.EnumerateDirectories("/usr/lib/postgresql").Order(StringComparer.Ordinal).Select(version => Path.Combine(version, "bin")).LastOrDefault(HasServer)
            : null;
        if (bin is null) return null;
        var directory = Directory.CreateTempSubdirectory("customerservice-pg-").FullName;
        if (Environment.UserName == "root") await RunAsync("chown", "postgres", directory);
        await RunAsServerAsync(bin, "initdb", "-D", directory + "/data", "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "-N");
        var port = FreePort();
        var server = StartServer(bin, "postgres", "-D", directory + "/data", "-p", port.ToString(CultureInfo.InvariantCulture), "-k", directory, "-c", "listen_addresses=127.0.0.1",
            // It does not outlive the run, so nothing has to reach the disk.
            "-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off", "-c", "max_connections=200");
        var cluster = new PostgresCluster(directory, server, port);
        await cluster.WaitUntilReadyAsync();
        return cluster;
    }

    private static bool HasServer(string bin) => File.Exists(Path.Combine(bin, "postgres"));

    private async Task WaitUntilReadyAsync()
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                await using var connection = new Npgsql.NpgsqlConnection(ConnectionString("postgres"));
                await connection.OpenAsync();
                return;
            }
            catch (Npgsql.NpgsqlException) when (attempt < 200)
            {
                await Task.Delay(50);
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    // PostgreSQL refuses to run as root.
    private static Process StartServer(string bin, string program, params string[] arguments)
    {
        var isRoot = Environment.UserName == "root";
        var start = new ProcessStartInfo(isRoot ? "setpriv" : Path.Combine(bin, program)) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true };
        string[] prefix = isRoot ? ["--reuid=postgres", "--regid=postgres", "--init-groups", Path.Combine(bin, program)] : [];
        foreach (var argument in prefix.Concat(arguments)) start.ArgumentList.Add(argument);
        var process = Process.Start(start)!;
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        return process;
    }

    private static async Task RunAsServerAsync(string bin, string program, params string[] arguments)
    {
        using var process = StartServer(bin, program, arguments);
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
    }

    private static async Task RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        await process.WaitForExitAsync();
    }
}
