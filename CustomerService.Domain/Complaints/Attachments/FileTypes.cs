namespace CustomerService.Domain.Complaints.Attachments;

/// <summary>
/// Which files a case may hold: pictures, documents, recordings. A file is what its bytes say, never what its name says; what
/// is on no line here is refused, whatever it calls itself.
/// </summary>
public static class FileTypes
{
    /// <summary>So many bytes from the beginning tell every type but text, which is read to its end.</summary>
    public const int HeadBytes = 512;

    public static FileType Jpeg { get; } = new("image/jpeg", ".jpg", ".jpeg");

    public static FileType Png { get; } = new("image/png", ".png");

    public static FileType Gif { get; } = new("image/gif", ".gif");

    public static FileType Webp { get; } = new("image/webp", ".webp");

    public static FileType Pdf { get; } = new("application/pdf", ".pdf");

    public static FileType Docx { get; } = new("application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx");

    public static FileType Xlsx { get; } = new("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx");

    public static FileType Text { get; } = new("text/plain", ".txt", ".log");

    public static FileType Csv { get; } = new("text/csv", ".csv");

    public static FileType Mp3 { get; } = new("audio/mpeg", ".mp3");

    public static FileType Wav { get; } = new("audio/wav", ".wav");

    public static FileType Amr { get; } = new("audio/amr", ".amr");

    public static FileType Mp4 { get; } = new("video/mp4", ".mp4", ".m4a", ".m4v");

    public static IReadOnlyList<FileType> All { get; } = [Jpeg, Png, Gif, Webp, Pdf, Docx, Xlsx, Text, Csv, Mp3, Wav, Amr, Mp4];

    /// <summary>Every ending that may be offered.</summary>
    public static string Endings { get; } = string.Join(',', All.SelectMany(type => type.Extensions));

    public static FileType? Of(string contentType) => All.FirstOrDefault(type => type.ContentType == contentType);

    /// <summary>What a file is.</summary>
    /// <param name="file">Can be sought in; it is read from its beginning.</param>
    /// <param name="name">Tells text from a table of text, and nothing else.</param>
    /// <returns>Null when it is none of the types.</returns>
    /// <exception cref="AttachmentRefusedException">It is an archive that would not stay small.</exception>
    public static FileType? Sniff(Stream file, string name)
    {
        var head = new byte[HeadBytes];
        file.Position = 0;
        var bytes = head.AsSpan(0, file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false));
        if (Signed(bytes) is { } signed) return signed;
        if (bytes.StartsWith("PK\u0003\u0004"u8)) return OfficeFile.Sniff(file);
        if (!PlainText.Is(file)) return null;
        return Csv.Extensions.Contains(Path.GetExtension(name).ToLowerInvariant()) ? Csv : Text;
    }

    private static FileType? Signed(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])) return Jpeg;
        if (head.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])) return Png;
        if (head.StartsWith("GIF87a"u8) || head.StartsWith("GIF89a"u8)) return Gif;
        if (head.StartsWith("%PDF-"u8)) return Pdf;
        if (head.StartsWith("#!AMR\n"u8)) return Amr;
        if (head.StartsWith("ID3"u8) || IsMpegAudio(head)) return Mp3;
        if (head.Length < 12) return null;
        if (head.StartsWith("RIFF"u8)) return head[8..].StartsWith("WAVE"u8) ? Wav : head[8..].StartsWith("WEBP"u8) ? Webp : null;
        return head[4..].StartsWith("ftyp"u8) ? Mp4 : null;
    }

    /// <summary>A frame header of MPEG audio, layer III, with a bit rate and a sampling rate that exist.</summary>
    private static bool IsMpegAudio(ReadOnlySpan<byte> head) =>
        head.Length >= 4 && head[0] == 0xFF && (head[1] & 0xE6) == 0xE2 && (head[2] & 0xF0) is not (0xF0 or 0) && (head[2] & 0x0C) != 0x0C;
}
