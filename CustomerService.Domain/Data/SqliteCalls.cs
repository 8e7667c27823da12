using System.Runtime.InteropServices;

namespace CustomerService.Domain.Data;

/// <summary>
/// SQLite's own functions that bind, step and read, taken with plain handles: the package's wrappers count references to
/// theirs at every call, which for thirty calls an event is a tenth of what the writer does. Those that only copy a value
/// skip the collector's bookkeeping as well. The library is the one that the package brings and has loaded.
/// </summary>
internal static class SqliteCalls
{
    private const string Library = "e_sqlite3";

    /// <summary>Tells SQLite to take a copy of what is bound.</summary>
    public static readonly nint Transient = -1;

    [DllImport(Library, EntryPoint = "sqlite3_bind_int64"), SuppressGCTransition, DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    public static extern int BindInt64(nint statement, int index, long value);

    [DllImport(Library, EntryPoint = "sqlite3_bind_null"), SuppressGCTransition, DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    public static extern int BindNull(nint statement, int index);

    [DllImport(Library, EntryPoint = "sqlite3_bind_text"), SuppressGCTransition, DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    public static extern int BindText(nint statement, int index, ref readonly byte value, int length, nint destructor);

    [DllImport(Library, EntryPoint = "sqlite3_bind_blob"), SuppressGCTransition, DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    public static extern int BindBlob(nint statement, int index, ref readonly byte value, int length, nint destructor);

    [DllImport(Library, EntryPoint = "sqlite3_step"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    public static extern int Step(nint statement);

    [DllImport(Library, EntryPoint = "sqlite3_reset"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    public static extern int Reset(nint statement);

    [DllImport(Library, EntryPoint = "sqlite3_changes"), SuppressGCTransition, DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    public static extern int Changes(nint database);
}
