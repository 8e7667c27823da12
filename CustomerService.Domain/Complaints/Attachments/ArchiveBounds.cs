using System.IO.Compression;

namespace CustomerService.Domain.Complaints.Attachments;

/// <summary>
/// What an archive may hold at most. A bomb is recognised by what its directory declares, before anything is inflated; so is one whose
/// directory lies, since its packed bytes are too many for what it declares. What is inflated then is read a page at a time and kept nowhere.
/// </summary>
public static class ArchiveBounds
{
    public const int MostEntries = 2_000;
    public const long MostInflated = 200L * 1024 * 1024;

    /// <summary>How many times its packed size an entry of some size may inflate to; office files stay below 50.</summary>
    public const int MostRatio = 150;

    private const long SmallEntry = 1024 * 1024;

    /// <summary>Packing makes nothing larger by more than this: an entry that seems to grow declares less than it holds.</summary>
    private const int PackingOverhead = 64;

    /// <exception cref="AttachmentRefusedException">It holds more, or is no archive.</exception>
    public static void Check(Stream file)
    {
        try
        {
            file.Position = 0;
            using var archive = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            Declared(archive, file.Length);
            foreach (var entry in archive.Entries) Inflate(entry);
        }
        catch (InvalidDataException)
        {
            throw new AttachmentRefusedException(AttachmentFault.Damaged);
        }
    }

    private static void Declared(ZipArchive archive, long length)
    {
        if (archive.Entries.Count > MostEntries) throw TooLarge();
        var (packed, inflated) = (0L, 0L);
        foreach (var entry in archive.Entries)
        {
            (packed, inflated) = (packed + entry.CompressedLength, inflated + entry.Length);
            if (entry.Length < 0 || inflated > MostInflated || packed > length) throw TooLarge();
            if (entry.CompressedLength > entry.Length + (entry.Length / 8) + PackingOverhead) throw new AttachmentRefusedException(AttachmentFault.Damaged);
            if (entry.Length > SmallEntry && entry.Length / MostRatio > entry.CompressedLength) throw TooLarge();
        }
    }

    private static void Inflate(ZipArchiveEntry entry)
    {
        using var inflating = entry.Open();
        var page = new byte[64 * 1024];
        var left = entry.Length;
        for (int read; (read = inflating.Read(page)) > 0;)
        {
            if ((left -= read) < 0) throw TooLarge();
        }
    }

    private static AttachmentRefusedException TooLarge() => new(AttachmentFault.Inflates);
}
