using System.IO.Compression;

namespace CustomerService.Domain.Complaints.Attachments;

/// <summary>Tells a document or a workbook by what it declares its parts to be. One with macros, and any other archive, is neither.</summary>
internal static class OfficeFile
{
    private const string Parts = "[Content_Types].xml";
    private const int MostParts = 512 * 1024;

    public static FileType? Sniff(Stream file)
    {
        ArchiveBounds.Check(file);
        file.Position = 0;
        using var archive = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        if (archive.GetEntry(Parts) is not { Length: <= MostParts } parts) return null;
        if (archive.Entries.Any(entry => entry.Name.EndsWith(".bin", StringComparison.OrdinalIgnoreCase) && entry.Name.StartsWith("vba", StringComparison.OrdinalIgnoreCase))) return null;
        using var reader = new StreamReader(parts.Open());
        var declared = reader.ReadToEnd();
        if (declared.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase)) return null;
        return Declares(declared, FileTypes.Docx) ? FileTypes.Docx : Declares(declared, FileTypes.Xlsx) ? FileTypes.Xlsx : null;
    }

    private static bool Declares(string parts, FileType type) => parts.Contains($"\"{type.ContentType}.main+xml\"", StringComparison.Ordinal);
}
