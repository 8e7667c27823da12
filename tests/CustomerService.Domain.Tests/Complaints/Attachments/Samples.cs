using System.IO.Compression;
using System.Text;

namespace CustomerService.Domain.Tests.Complaints.Attachments;

/// <summary>Files as people and attackers send them.</summary>
internal static class Samples
{
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    public static byte[] Jpeg { get; } = [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, .. "JFIF\0"u8];

    public static byte[] Exe { get; } = [.. "MZ"u8, 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, 0xFF, 0xFF, 0, 0];

    public static byte[] Pdf { get; } = Encoding.ASCII.GetBytes("%PDF-1.7\n%âãÏÓ\n1 0 obj\n");

    public static byte[] Docx { get; } = Archive(("[Content_Types].xml", Types(Word)), ("word/document.xml", "<w:document/>"));

    public static byte[] DocxWithMacros { get; } = Archive(("[Content_Types].xml", Types(Word)), ("word/document.xml", "<w:document/>"), ("word/vbaProject.bin", "x"));

    /// <summary>A document of a few kilobytes with a part of many megabytes of nothing.</summary>
    public static byte[] Bomb { get; } = Bombed();

    public static byte[] Archive(params (string Name, string Text)[] parts) => Written(archive =>
    {
        foreach (var (name, text) in parts)
        {
            using var part = archive.CreateEntry(name).Open();
            part.Write(Encoding.UTF8.GetBytes(text));
        }
    });

    private static byte[] Bombed() => Written(archive =>
    {
        using (var types = archive.CreateEntry("[Content_Types].xml").Open()) types.Write(Encoding.UTF8.GetBytes(Types(Word)));
        using var part = archive.CreateEntry("word/document.xml", CompressionLevel.Optimal).Open();
        var nothing = new byte[1024 * 1024];
        for (var i = 0; i < 32; i++) part.Write(nothing);
    });

    private static byte[] Written(Action<ZipArchive> write)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true)) write(archive);
        return bytes.ToArray();
    }

    private static string Types(string main) => $"""<Types><Override PartName="/word/document.xml" ContentType="{main}"/></Types>""";
}
