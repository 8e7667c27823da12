using CustomerService.Domain.Data;

namespace CustomerService.Dashboard.Demo;

/// <summary>Remembers beside the database that the demo was wiped, so that the next start does not bring it back.</summary>
internal sealed class DemoMark(DataSettings data)
{
    private string File => Path.Combine(data.Directory, "demo-wiped");

    public bool IsWiped => System.IO.File.Exists(File);

    public void Set() => System.IO.File.WriteAllText(File, "The demo was wiped. Delete this file to have it back.\n");

    public void Clear() => System.IO.File.Delete(File);
}
