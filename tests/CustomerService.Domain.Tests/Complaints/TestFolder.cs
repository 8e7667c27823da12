namespace CustomerService.Domain.Tests.Complaints;

/// <summary>A folder of its own, gone afterwards.</summary>
internal sealed class TestFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("desk").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
