using System.Diagnostics;
using System.Security.Claims;
using CustomerService.Dashboard.Exports;
using CustomerService.Dashboard.Exports.Writers;
using CustomerService.Dashboard.Features.Hotline;
using CustomerService.Dashboard.Features.Hotline.Explain;
using CustomerService.Dashboard.Security;
using CustomerService.Domain.Hotline;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Organization.Moves;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace CustomerService.Benchmarks;

/// <summary>
/// The list of calls of a long period as a spreadsheet, from the database to the last byte: what it adds to the process's memory
/// at its peak, and how soon the first byte is there. A small one is written first, so that code and caches are in both.
/// </summary>
internal static class ExportBenchmark
{
    private const int MostMegabytes = 150;
    private static readonly TimeSpan Span = TimeSpan.FromDays(90);
    private static readonly ClaimsPrincipal Everybody = new(new ClaimsIdentity([new Claim(SecurityClaims.Unit, Access.WholeOrganization)], "bench"));
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(5);

    public static async Task RunAsync(int rows)
    {
        await using var bench = await Workbench.CreateAsync();
        var (journal, _) = await bench.OpenAsync(TimeProvider.System);
        foreach (var batch in Traffic.Calls(rows, Workbench.Queues, Traffic.Start, Span, "call").Chunk(4_000)) await journal.AppendAsync(batch);
        await journal.DisposeAsync();

        using var organizations = new Organizations(bench.Contexts);
        await organizations.RefreshAsync();
        await using var services = new ServiceCollection().AddLogging().AddLocalization().BuildServiceProvider();
        var units = new UnitSpans(new OrganizationHistory(organizations, new UnitMoves()), Workbench.Zone);
        var maker = new LegsReport(
            new LegQueries(bench.Contexts, new HotlineSettings(), Workbench.Zone, units), units, organizations, new HotlineSettings(), Workbench.Zone, TimeProvider.System, services.GetRequiredService<IStringLocalizer<HotlineText>>());
        var writer = new XlsxReportWriter(new ReportWords(services.GetRequiredService<IStringLocalizer<ReportText>>()));

        await WriteAsync(maker, writer, organizations, TimeSpan.FromHours(12));
        var before = Memory();
        var written = await WriteAsync(maker, writer, organizations, Span);
        Report.Note($"{written.Rows:N0} rows, {written.Bytes / 1e6:N1} MB, in {written.Total.TotalSeconds:N1} s; {before:N0} MB before");
        Report.AtMost($"Memory at the peak of an XLSX of {written.Rows:N0} rows, more than before, against what is allowed", Math.Max(0, written.PeakMegabytes - before), MostMegabytes, "MB", 1);
        Report.AtMost("Its first byte against its last", written.First.TotalMilliseconds, written.Total.TotalMilliseconds, "ms", 0.1);
    }

    private static async Task<Written> WriteAsync(LegsReport maker, XlsxReportWriter writer, Organizations organizations, TimeSpan span)
    {
        var query = new Dictionary<string, string>(StringComparer.Ordinal) { ["from"] = LegFilter.Write(Traffic.Start), ["to"] = LegFilter.Write(Traffic.Start + span) };
        await using var file = new Counted();
        var peak = 0.0;
        using var done = new CancellationTokenSource();
        var watching = Task.Run(async () =>
        {
            while (!done.IsCancellationRequested)
            {
                peak = Math.Max(peak, Memory());
                await Task.Delay(Every, TimeProvider.System, CancellationToken.None);
            }
        });
        var started = Stopwatch.GetTimestamp();
        file.Started = started;
        var report = (await maker.MakeAsync(new ReportRequest(Everybody, organizations.Current.Unit("CSG")!, Name: null, query)))!;
        await writer.WriteAsync(report, file);
        var total = Stopwatch.GetElapsedTime(started);
        await done.CancelAsync();
        await watching;
        return new Written(report.RowCount, file.Bytes, peak, file.First, total);
    }

    /// <summary>What the operating system gave the process, in megabytes.</summary>
    private static double Memory()
    {
        using var process = Process.GetCurrentProcess();
        return process.WorkingSet64 / 1e6;
    }

    private sealed record Written(long Rows, long Bytes, double PeakMegabytes, TimeSpan First, TimeSpan Total);

    /// <summary>Where the file goes: nowhere, counted.</summary>
    private sealed class Counted : Stream
    {
        public long Started { get; set; }

        public long Bytes { get; private set; }

        public TimeSpan First { get; private set; }

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => Bytes;

        public override long Position
        {
            get => Bytes;
            set => throw new NotSupportedException();
        }

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            if (Bytes == 0 && buffer.Length > 0) First = Stopwatch.GetElapsedTime(Started);
            Bytes += buffer.Length;
        }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
