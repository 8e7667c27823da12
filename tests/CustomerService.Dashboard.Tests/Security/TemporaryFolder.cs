using Microsoft.Data.Sqlite;

namespace CustomerService.Dashboard.Tests.Security;

/// <summary>A folder of a test's own, gone with it.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("customerservice-").FullName;

    /// <summary>Takes what another holds, whose database nobody may have open.</summary>
    public TemporaryFolder Take(TemporaryFolder other)
    {
        SqliteConnection.ClearAllPools();
        foreach (var file in Directory.EnumerateFiles(other.Path, "*", SearchOption.AllDirectories))
        {
            var target = System.IO.Path.Combine(Path, System.IO.Path.GetRelativePath(other.Path, file));
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        return this;
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(Path, recursive: true);
    }
}
