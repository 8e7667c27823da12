using System.Text.Json;
using Xunit;

namespace CustomerService.Dashboard.Tests.Shared.Charts;

/// <summary>ApexCharts is free software up to 4.7.0 only, and its package metadata said so for longer than it was true.</summary>
public sealed class ShippedLibraryTests
{
    private static readonly string Folder = Path.Combine(SourceTree.Dashboard, "wwwroot", "lib", "apexcharts");

    /// <summary>Licences that ask for nothing but their own text; what is shipped of a package is one bundled file.</summary>
    private static readonly string[] Permissive = ["MIT", "BSD-2-Clause", "BSD-3-Clause", "ISC", "Apache-2.0", "Unlicense"];

    [Fact]
    public void License_ThatIsShipped_IsMit()
    {
        var license = File.ReadAllText(Path.Combine(Folder, "LICENSE.txt"));

        Assert.StartsWith("The MIT License (MIT)", license);
        Assert.Contains("without restriction", license);
        Assert.DoesNotContain("revenue", license, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Library_AllThatThePageLoads_IsThere() =>
        Assert.All(["apexcharts.esm.js", "locales/zh-cn.json"], file => Assert.True(new FileInfo(Path.Combine(Folder, file)).Length > 0));

    [Fact]
    public void LockFile_EveryPackage_IsPinnedByItsHashAndFreeOfAddresses()
    {
        using var lockFile = JsonDocument.Parse(File.ReadAllText(Path.Combine(SourceTree.Dashboard, "package-lock.json")));
        var packages = lockFile.RootElement.GetProperty("packages").EnumerateObject().Where(package => package.Name.Length > 0).ToList();

        Assert.Equal("4.7.0", packages.Single(package => package.Name == "node_modules/apexcharts").Value.GetProperty("version").GetString());
        Assert.All(packages, package => Assert.Contains(package.Value.GetProperty("license").GetString(), Permissive));
        Assert.All(packages, package => Assert.StartsWith("sha512-", package.Value.GetProperty("integrity").GetString()));
        Assert.DoesNotContain(packages, package => package.Value.TryGetProperty("resolved", out _));
    }

    [Fact]
    public void Library_IsNamed_InOneFolderOnly()
    {
        var naming = SourceTree.DashboardFiles("*.cs").Where(file => File.ReadAllText(file).Contains("namespace ApexCharts", StringComparison.Ordinal));

        Assert.All(naming, file => Assert.StartsWith(Path.Combine(SourceTree.Dashboard, "Shared", "Charts"), file));
        Assert.DoesNotContain(SourceTree.DashboardFiles("*.js").Where(file => !file.Contains("chart", StringComparison.Ordinal)), file =>
            File.ReadAllText(file).Contains("apexcharts", StringComparison.OrdinalIgnoreCase));
    }
}
