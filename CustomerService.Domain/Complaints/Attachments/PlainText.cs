using CustomerService.Domain.Import;

namespace CustomerService.Domain.Complaints.Attachments;

/// <summary>Whether a file is text that a person could have typed: UTF-8 or GB18030 from end to end, without control characters.</summary>
internal static class PlainText
{
    public static bool Is(Stream file)
    {
        if (file.Length == 0) return false;
        using var reader = new StreamReader(file, CsvEncoding.Detect(file), detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        var page = new char[16 * 1024];
        for (int read; (read = reader.Read(page)) > 0;)
        {
            foreach (var c in page.AsSpan(0, read))
            {
                if (c == '\uFFFD' || (char.IsControl(c) && c is not ('\n' or '\r' or '\t' or '\f'))) return false;
            }
        }

        return true;
    }
}
