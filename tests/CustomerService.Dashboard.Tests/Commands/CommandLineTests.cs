using System.Diagnostics;
using System.Text;
using CustomerService.Dashboard.Tests.Security;
using Microsoft.Data.Sqlite;
using Xunit;

namespace CustomerService.Dashboard.Tests.Commands;

/// <summary>The verbs as a user runs them, one after another on the same data: the way to a first import as processes of their own, the rest within this one.</summary>
public sealed class CommandLineTests : IDisposable
{
    /// <summary>Two units and a queue, imported once by the verbs themselves; each test works on a copy.</summary>
    private static readonly Lazy<Task<byte[]>> Seeded = new(SeedOnceAsync);

    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task Verbs_FromAnEmptyFolder_LeadToAnImportThatCanBeRepeatedAndProved()
    {
        await SeedAsync();
        Write("queue_log", "1795433157|1795433156.0|hotline-a|NONE|ENTERQUEUE||99918465500|1\n1795433159|1795433156.0|hotline-a|Ana Silva|CONNECT|2|x|2\n1795433162|c2|hotline-z|NONE|ENTERQUEUE|||1\n1795433163|c3|hotline-a|NO\n17954331");

        var first = await RunProcessAsync("import", "queue-log", "queue_log", "--zone", "UTC");
        var second = await RunProcessAsync("import", "queue-log", "queue_log");
        var audit = await RunProcessAsync("audit", "verify");

        Assert.Equal((0, "5 lines: 2 new events, 0 known already, 1 lines refused."), (first.ExitCode, first.Out));
        Assert.Contains("queue_log:4:27: event: is missing: the line is cut off or is no queue log", first.Error, StringComparison.Ordinal);
        Assert.Contains("queue_log:3: queue: 'hotline-z' is no queue of the organisation (1 record left out)", first.Error, StringComparison.Ordinal);
        Assert.Contains("queue_log:5: the last line has no line end", first.Error, StringComparison.Ordinal);
        Assert.Equal((0, "5 lines: 0 new events, 2 known already, 1 lines refused."), (second.ExitCode, second.Out));
        Assert.StartsWith("2 entries are as they were written.", audit.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PacksValidate_AFileWithMistakes_NamesEachPlaceAndFailsInOneLine()
    {
        Write("wrong.json", "{\n  \"id\": \"Wrong Id\",\n  \"version\": 0\n}\n");

        var checkedFile = await RunAsync("packs", "validate", "wrong.json");

        Assert.Equal(1, checkedFile.ExitCode);
        Assert.Contains("wrong.json: line 2, /id: must be lower-case words joined by hyphens", checkedFile.Out, StringComparison.Ordinal);
        Assert.Contains("wrong.json: line 3, /version: ", checkedFile.Out, StringComparison.Ordinal);
        Assert.StartsWith("wrong.json: line 1, /: lacks ", checkedFile.Error, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', checkedFile.Error.Trim());
    }

    [Fact]
    public async Task ApiKeyCreate_PrintsTheKeyAsTheLastLine()
    {
        await SeedAsync();

        var made = await RunAsync("apikey", "create", "--name", "wallboard", "--scope", "read", "--unit", "north");
        var refused = await RunAsync("apikey", "create", "--name", "wallboard", "--scope", "read", "--unit", "moon");

        Assert.Equal(0, made.ExitCode);
        Assert.Matches("^cs_[a-z0-9]{12}_", made.Out.Split('\n')[^1]);
        Assert.Equal((1, "--unit: 'moon' is no unit of the organisation."), (refused.ExitCode, refused.Error));
    }

    [Fact]
    public async Task ImportCalls_BadRowsAmongGood_AreNamedAndTheRestTaken()
    {
        await SeedAsync();
        Write("calls.csv", "call,queue,offered,answered,ended,agent,outcome\nc1,hotline-a,2026-11-20 09:00:00,2026-11-20 09:00:10,2026-11-20 09:02:00,Ana,answered\nc2,hotline-z,2026-11-20 09:00:00,,2026-11-20 09:00:10,,abandoned\nc3,hotline-a,yesterday,,,,abandoned\n");

        var import = await RunAsync("import", "calls", "calls.csv", "--zone", "Asia/Shanghai");

        Assert.Equal((0, "3 lines: 3 new events, 0 known already, 2 lines refused."), (import.ExitCode, import.Out));
        Assert.Contains("calls.csv: line 3, column queue: 'hotline-z' is no queue of the organisation", import.Error, StringComparison.Ordinal);
        Assert.Contains("calls.csv: line 4, column offered: 'yesterday' is no time", import.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ImportCalls_ATimeInTheFuture_IsRefusedByTheColumnItStandsIn()
    {
        await SeedAsync();
        Write("calls.csv", "call,queue,offered,answered,ended,agent,outcome,concluded\n"
            + "c1,hotline-a,2026-11-20 09:00:00,2026-11-20 09:00:10,2099-11-20 09:02:00,Ana,answered,\n"
            + "c2,hotline-a,2026-11-20 09:00:00,2099-11-20 09:00:10,,Ana,answered,\n"
            + "c3,hotline-a,2026-11-20 09:00:00,,,,abandoned,2099-11-20 09:00:10\n"
            + "c4,hotline-a,2026-11-20 09:00:00,,2099-11-20 09:00:10,,abandoned,\n"
            + "c5,hotline-a,2099-11-20 09:00:00,,2099-11-20 09:00:10,,abandoned,\n"
            + "c6,hotline-a,,2099-11-20 09:00:00,,Ana,answered,\n");

        var import = await RunAsync("import", "calls", "calls.csv", "--zone", "Asia/Shanghai");

        Assert.Equal((0, "6 lines: 0 new events, 0 known already, 6 lines refused."), (import.ExitCode, import.Out));
        Assert.Equal(
            ["line 2, column ended", "line 3, column answered", "line 4, column concluded", "line 5, column ended", "line 6, column offered", "line 7, column answered"],
            import.Error.Split('\n').Where(line => line.StartsWith("calls.csv: line", StringComparison.Ordinal)).Select(line => line.Split(": ")[1]));
    }

    [Fact]
    public async Task ImportCalls_WrongHeader_FailsWithOneLineAndTakesNothing()
    {
        await SeedAsync();
        Write("calls.csv", "call,queue,offerd\nc1,hotline-a,2026-11-20 09:00:00\n");

        var import = await RunAsync("import", "calls", "calls.csv");

        Assert.Equal((1, ""), (import.ExitCode, import.Out));
        Assert.StartsWith("calls.csv: line 1, column offerd: is unknown", import.Error, StringComparison.Ordinal);
        Assert.EndsWith(". Nothing was imported.", import.Error, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', import.Error);
    }

    [Fact]
    public async Task OrganisationImport_InGbk_IsReadAsWritten_AndDamaged_IsRefusedWhole()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var gbk = Encoding.GetEncoding("gbk");
        File.WriteAllBytes(At("gbk.csv"), gbk.GetBytes("code,name,parent,kind\nhead,南方电网公司,,head-office\n"));
        File.WriteAllBytes(At("mixed.csv"), [.. "code,name,parent,kind\nx,北方供电局客户服务中心,,head-office\ny,"u8, .. gbk.GetBytes("南方"), .. ",,head-office\n"u8]);

        var read = await RunAsync("organisation", "import", "gbk.csv");
        var refused = await RunAsync("organisation", "import", "mixed.csv");

        Assert.Equal((0, "1 units: 1 new, 0 changed."), (read.ExitCode, read.Out));
        Assert.Equal((1, "mixed.csv: line 3, column name: is not readable text: save the file as UTF-8. Nothing was imported."), (refused.ExitCode, refused.Error));
    }

    [Fact]
    public async Task Backup_OfADatabaseInUse_IsWholeAndNeverOverwrites()
    {
        await SeedAsync();

        var made = await RunAsync("backup", "copy.db");
        var again = await RunAsync("backup", "copy.db");

        Assert.Equal(0, made.ExitCode);
        await using var copy = new SqliteConnection($"Data Source={At("copy.db")};Mode=ReadOnly;Pooling=false");
        await copy.OpenAsync();
        await using var count = new SqliteCommand("SELECT COUNT(*) FROM units", copy);
        Assert.Equal(2L, await count.ExecuteScalarAsync());
        Assert.Equal(1, again.ExitCode);
        Assert.EndsWith("copy.db exists already; a backup never overwrites.", again.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AuditVerify_AfterSomeoneChangedAnEntry_NamesIt()
    {
        await SeedAsync();
        Write("queue_log", "1795433157|c1|hotline-a|NONE|ENTERQUEUE|||1\n1795433158|c2|hotline-a|NONE|ENTERQUEUE|||2\n1795433159|c3|hotline-a|NONE|ENTERQUEUE|||3\n");
        await RunAsync("import", "queue-log", "queue_log");
        await using (var database = new SqliteConnection($"Data Source={At("customerservice.db")};Pooling=false"))
        {
            await database.OpenAsync();
            await using var change = new SqliteCommand("UPDATE journal SET subject = 'someone else' WHERE position = 2", database);
            await change.ExecuteNonQueryAsync();
        }

        var audit = await RunAsync("audit", "verify");

        Assert.Equal((1, "Entry 2 is not what was written. 1 entries before it are proved."), (audit.ExitCode, audit.Error));
    }

    [Fact]
    public async Task Import_FiguresCountedByOtherSettings_FailsInOneLineUntilRecountIsAskedFor()
    {
        await SeedAsync();
        Write("queue_log", "1795433157|c1|hotline-a|NONE|ENTERQUEUE|||1\n");
        await using (var database = new SqliteConnection($"Data Source={At("customerservice.db")};Pooling=false"))
        {
            await database.OpenAsync();
            await using var change = new SqliteCommand("UPDATE states SET fingerprint = replace(fingerprint, 'target=20000', 'target=10000')", database);
            Assert.Equal(1, await change.ExecuteNonQueryAsync());
        }

        var refused = await RunAsync("import", "queue-log", "queue_log");
        var counted = await RunAsync("migrate", "--recount");
        var taken = await RunAsync("import", "queue-log", "queue_log");

        Assert.Equal((1, ""), (refused.ExitCode, refused.Out));
        Assert.StartsWith("The figures in this database are counted by other rules", refused.Error, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refused.Error);
        Assert.Equal((0, 0), (counted.ExitCode, taken.ExitCode));
        Assert.StartsWith("1 lines: 1 new events", taken.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sources_AssignAndRelease_SayWhoseASourceWasAndIs()
    {
        await SeedAsync();
        Write("queue_log", "1795433157|c1|hotline-a|NONE|ENTERQUEUE|||1\n");
        await RunAsync("import", "queue-log", "queue_log");

        Assert.Equal((0, "asterisk:asterisk: * → north", ""), await RunAsync("sources", "assign", "asterisk:asterisk", "--unit", "north"));
        Assert.StartsWith("asterisk:asterisk\tnorth\t1 events\t", (await RunAsync("sources", "list")).Out, StringComparison.Ordinal);
        Assert.Equal((0, "asterisk:asterisk: north → free", ""), await RunAsync("sources", "release", "asterisk:asterisk"));
        Assert.Equal((1, "", "'pbx-9' is no source that ever reported; 'sources list' names them."), await RunAsync("sources", "release", "pbx-9"));
        Assert.Equal((1, "", "--unit: 'moon' is no unit of the organisation."), await RunAsync("sources", "assign", "asterisk:asterisk", "--unit", "moon"));
    }

    [Theory]
    [InlineData("'dance' is no command or option here; --help lists them.", "dance")]
    [InlineData("Required argument 'file' missing for command: 'queue-log'.", "import", "queue-log")]
    [InlineData("--zone: 'Atlantis' is no time zone.", "import", "queue-log", "empty", "--zone", "Atlantis")]
    public async Task Verb_WrongArguments_SaysSoInOneLine(string error, params string[] args)
    {
        Write("empty", "");

        Assert.Equal((1, "", error), await RunAsync(args));
    }

    public void Dispose() => folder.Dispose();

    private string At(string name) => Path.Combine(folder.Path, name);

    private void Write(string name, string text) => File.WriteAllText(At(name), text);

    private static async Task<byte[]> SeedOnceAsync()
    {
        using var first = new CommandLineTests();
        first.Write("units.csv", "code,name,parent,kind\nhead,Head office,,head-office\nnorth,North,head,subsidiary\n");
        first.Write("queues.csv", "code,name,unit\nhotline-a,Line A,north\n");
        Assert.Equal((0, "2 units: 2 new, 0 changed.", ""), await first.RunProcessAsync("organisation", "import", "units.csv"));
        Assert.Equal((0, "1 queues: 1 new, 0 changed.", ""), await first.RunProcessAsync("queues", "import", "queues.csv"));
        return await File.ReadAllBytesAsync(first.At("customerservice.db"));
    }

    private async Task SeedAsync() => await File.WriteAllBytesAsync(At("customerservice.db"), await Seeded.Value);

    private Task<(int ExitCode, string Out, string Error)> RunAsync(params string[] args) => Verb.RunAsync(folder.Path, args);

    private async Task<(int ExitCode, string Out, string Error)> RunProcessAsync(params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "CustomerService.Dashboard.dll"), .. args])
        {
            WorkingDirectory = folder.Path, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        start.Environment["Data__Directory"] = folder.Path;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, (await output).Trim(), (await error).Trim());
    }
}
