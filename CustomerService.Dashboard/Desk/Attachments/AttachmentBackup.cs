using System.Formats.Tar;
using CustomerService.Domain.Complaints.Attachments;

namespace CustomerService.Dashboard.Desk.Attachments;

/// <summary>
/// Copies the cases' files beside a copy of the database. Files never change and are there before any case names them, so a
/// copy that is made after the database's holds everything that the database's names.
/// </summary>
internal static class AttachmentBackup
{
    /// <summary>What the database's copy is called, with this behind it.</summary>
    public const string Ending = ".files.tar";

    /// <returns>The archive; null when there are no files.</returns>
    public static async Task<FileInfo?> WriteAsync(AttachmentStore store, string backup, CancellationToken cancellation)
    {
        if (!Directory.Exists(store.Folder)) return null;
        var target = new FileInfo(backup + Ending);
        var partial = target.FullName + ".partial";
        File.Delete(partial);
        try
        {
            await TarFile.CreateFromDirectoryAsync(store.Folder, partial, includeBaseDirectory: true, cancellation);
            File.Move(partial, target.FullName, overwrite: false);
        }
        finally
        {
            File.Delete(partial);
        }

        target.Refresh();
        return target;
    }
}
