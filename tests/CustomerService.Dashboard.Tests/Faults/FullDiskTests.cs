using System.Diagnostics;
using CustomerService.Dashboard.Tests.Security;
using Xunit;

namespace CustomerService.Dashboard.Tests.Faults;

public sealed class FullDiskTests
{
    private static readonly DateTimeOffset Morning = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task DiskFull_ThenSpaceAgain_RefusesWithoutLosingAndGoesOn()
    {
        if (Environment.UserName != "root") Assert.Skip("A small disk can be mounted by root only.");
        using var folder = new TemporaryFolder();
        await using var disk = await SmallDisk.MountAsync(folder.Path);
        await using var server = new ServerProcess(folder.Path);
        await KilledServerTests.PrepareAsync(server, folder.Path);
        var filler = Path.Combine(folder.Path, "filler");
        await File.WriteAllBytesAsync(filler, new byte[6 * 1024 * 1024]);

        var accepted = 0;
        var refused = 0;
        for (var batch = 0; refused == 0; batch++)
        {
            Assert.True(batch < 400, "The disk never became full.");
            var answer = await EventPost.PostAsync(server.Client, EventPost.Calls($"b{batch}", 200, Morning));
            if (answer.Status == 200) accepted++;
            else
            {
                Assert.Equal(503, answer.Status);
                refused = batch;
            }
        }

        using (var alive = await server.Client.GetAsync("/health/live")) Assert.True(alive.IsSuccessStatusCode);
        File.Delete(filler);
        var again = await EventPost.PostAsync(server.Client, EventPost.Calls($"b{refused}", 200, Morning));
        Assert.Equal((200, 600), (again.Status, again.Accepted));
        Assert.Equal((200, 0, 600), await EventPost.PostAsync(server.Client, EventPost.Calls("b0", 200, Morning)));
        Assert.True(accepted > 0);
        await server.KillAsync();
        await server.RunAsync("audit", "verify");
    }

    private sealed class SmallDisk(string path) : IAsyncDisposable
    {
        public static async Task<SmallDisk> MountAsync(string path)
        {
            await RunAsync("mount", "-t", "tmpfs", "-o", "size=14m", "tmpfs", path);
            return new SmallDisk(path);
        }

        public async ValueTask DisposeAsync() => await RunAsync("umount", "-l", path);

        private static async Task RunAsync(string program, params string[] arguments)
        {
            using var process = Process.Start(program, arguments);
            await process.WaitForExitAsync();
            Assert.Equal(0, process.ExitCode);
        }
    }
}
