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

    /// <summary>A reader that has just been told to stop may still be closing its database, whose files come and go meanwhile: a second is given to it.</summary>
    public void Dispose()
    {
        if (!SpinWait.SpinUntil(TryDelete, TimeSpan.FromSeconds(1))) Directory.Delete(Path, recursive: true);
    }

    private bool TryDelete()
    {
        SqliteConnection.ClearAllPools();
        try
        {
            Directory.Delete(Path, recursive: true);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }
}
