using CustomerService.Dashboard.Tests.Exports;
using Microsoft.Playwright;
using Xunit;

namespace CustomerService.Browser.Tests.Exports;

/// <summary>What a page hands over as files, opened by the programs that people open them with.</summary>
public sealed class Downloads : IDisposable
{
    /// <summary>All sheets as comma-separated text, cells as they are shown.</summary>
    private const string EverySheet = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,true,false,false,-1";

    private readonly string folder = Directory.CreateTempSubdirectory("downloads-").FullName;

    /// <summary>The words of the page's spreadsheet, document and PDF, without white space.</summary>
    public async Task<IReadOnlyDictionary<string, string>> TakeAsync(IPage page)
    {
        OfficePrograms.Require();
        foreach (var format in (string[])["XLSX", "DOCX", "PDF"])
        {
            var download = await page.RunAndWaitForDownloadAsync(() => page.Locator(".cs-exports").GetByRole(AriaRole.Link, new() { Name = format, Exact = true }).ClickAsync());
            await download.SaveAsAsync(Path.Combine(folder, $"{format}.{format.ToLowerInvariant()}"));
        }

        await OfficePrograms.ConvertAsync(folder, EverySheet, "XLSX.xlsx");
        await OfficePrograms.ConvertAsync(folder, "pdf:writer_pdf_Export", "DOCX.docx");
        return new Dictionary<string, string>
        {
            ["XLSX"] = string.Concat(await Task.WhenAll(Directory.GetFiles(folder, "XLSX*.csv").Order(StringComparer.Ordinal).Select(file => File.ReadAllTextAsync(file)))),
            ["DOCX"] = await OfficePrograms.TextOfAsync(Path.Combine(folder, "DOCX.pdf")),
            ["PDF"] = await OfficePrograms.TextOfAsync(Path.Combine(folder, "PDF.pdf")),
        }.ToDictionary(file => file.Key, file => string.Concat(file.Value.Where(letter => !char.IsWhiteSpace(letter))));
    }

    /// <summary>Every file holds all of these words.</summary>
    public static void Hold(IReadOnlyDictionary<string, string> files, params string[] words) =>
        Assert.All(files, file => Assert.All(words, word => Assert.Contains(word, file.Value, StringComparison.Ordinal)));

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
