using System.Text;

namespace CustomerService.Domain.Import;

/// <summary>
/// Tells how a text file is written. Office programs in China still write GBK (GB18030): such a file is read as what it
/// says when it is clean GB18030 and plainly not UTF-8. A file of both is read as UTF-8, whose unreadable characters
/// (U+FFFD) the reader of the file then names by line and column: guessing would store garbled names without a word.
/// </summary>
public static class CsvEncoding
{
    /// <summary>
    /// Chinese in GBK looks like a valid Chinese character of UTF-8 about once in 150 characters by chance, while almost every
    /// character is also invalid somewhere; a file with more valid ones than this share is not plainly GBK.
    /// </summary>
    private const int ChanceShare = 20;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: false);

    static CsvEncoding() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Reads the stream to its end and puts it back to its beginning.</summary>
    public static Encoding Detect(Stream stream)
    {
        var (unreadable, chinese, gbk) = (0L, 0L, true);
        var utf8 = Utf8.GetDecoder();
        var gb18030 = Encoding.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback).GetDecoder();
        var bytes = new byte[64 * 1024];
        var chars = new char[64 * 1024 + 16];
        stream.Position = 0;
        for (var isFirst = true; ; isFirst = false)
        {
            var read = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            if (isFirst && Utf16(bytes.AsSpan(0, read)) is { } utf16) return Rewound(stream, utf16);
            var isLast = read < bytes.Length;
            foreach (var c in chars.AsSpan(0, utf8.GetChars(bytes, 0, read, chars, 0, isLast)))
            {
                if (c == '\uFFFD') unreadable++;
                else if (c is >= '\u2E80' and < '\uE000') chinese++;
            }

            gbk = gbk && IsClean(gb18030, bytes.AsSpan(0, read), chars, isLast);
            if (isLast) break;
        }

        var isGbk = gbk && unreadable > 0 && chinese <= unreadable / ChanceShare;
        return Rewound(stream, isGbk ? Encoding.GetEncoding("GB18030") : Utf8);
    }

    private static Encoding? Utf16(ReadOnlySpan<byte> start) =>
        start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) ? Encoding.Unicode :
        start.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? Encoding.BigEndianUnicode : null;

    private static bool IsClean(Decoder decoder, ReadOnlySpan<byte> bytes, char[] chars, bool isLast)
    {
        try
        {
            var text = chars.AsSpan(0, decoder.GetChars(bytes, chars, isLast));
            return !text.ContainsAnyInRange('\uE000', '\uF8FF') && !text.ContainsAnyInRange('\u0080', '\u009F');
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    private static Encoding Rewound(Stream stream, Encoding encoding)
    {
        stream.Position = 0;
        return encoding;
    }
}
