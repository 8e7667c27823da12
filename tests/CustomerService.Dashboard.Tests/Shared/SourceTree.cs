namespace CustomerService.Dashboard.Tests.Shared;

/// <summary>The product's own source, for tests of what is written rather than of what runs.</summary>
internal static class SourceTree
{
    public static readonly string Root = Find(AppContext.BaseDirectory);

    public static readonly string Dashboard = Path.Combine(Root, "CustomerService.Dashboard");

    /// <summary>Files of the dashboard by pattern, without what builds leave behind.</summary>
    public static IEnumerable<string> DashboardFiles(string pattern) => Directory
        .EnumerateFiles(Dashboard, pattern, SearchOption.AllDirectories)
        .Where(file => !Path.GetRelativePath(Dashboard, file).StartsWith("obj", StringComparison.Ordinal)
            && !Path.GetRelativePath(Dashboard, file).StartsWith("bin", StringComparison.Ordinal));

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "CustomerService.sln"))
            ? folder
            : Find(Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("The tests run outside the repository."));
}
