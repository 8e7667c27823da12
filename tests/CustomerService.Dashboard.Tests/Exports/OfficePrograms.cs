using System.Diagnostics;
using Xunit;

namespace CustomerService.Dashboard.Tests.Exports;

/// <summary>
/// Programs that people open files with. Where one is missing the test is skipped, except in CI, which has to install it
/// (<c>.ci/run</c>).
/// </summary>
internal static class OfficePrograms
{
    private const string Office = "/usr/bin/soffice";
    private const string PdfToText = "/usr/bin/pdftotext";

    public static void Require()
    {
        foreach (var program in (string[])[Office, PdfToText])
        {
            if (File.Exists(program)) continue;
            Assert.SkipWhen(Environment.GetEnvironmentVariable("CI") is null, $"There is no {program}.");
            Assert.Fail($"CI needs {program}.");
        }
    }

    /// <summary>Opens files in LibreOffice and saves each in another format beside it.</summary>
    public static Task ConvertAsync(string directory, string format, params string[] files) => RunAsync(
        Office, ["--headless", "--norestore", $"-env:UserInstallation=file://{directory}/profile", "--convert-to", format, "--outdir", directory, .. files.Select(file => Path.Combine(directory, file))]);

    /// <summary>The text of a PDF, as a reader that searches finds it.</summary>
    public static Task<string> TextOfAsync(string pdf) => RunAsync(PdfToText, ["-layout", "-enc", "UTF-8", pdf, "-"]);

    private static async Task<string> RunAsync(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = System.Text.Encoding.UTF8 };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{program} failed: {await errors}");
        return output;
    }
}
