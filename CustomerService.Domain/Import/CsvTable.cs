using CsvHelper;

namespace CustomerService.Domain.Import;

/// <summary>
/// A CSV file with a header, read row by row; separated by commas, or by what the file plainly uses. Columns may stand in
/// any order; one that is missing, unknown or stands twice makes the file unreadable, since a mistyped heading would
/// otherwise lose a column without a word. A record is one line: a forgotten quotation mark cannot swallow the rest.
/// </summary>
public sealed class CsvTable
{
    /// <summary>Bytes of one record; a longer one ends the reading.</summary>
    public const int MaxRecordSize = 64 * 1024;

    private readonly IReadOnlyList<string> columns;
    private readonly HashSet<string> optional;
    private readonly Stream stream;
    private ImportProblem? malformed;

    /// <param name="stream">A seekable stream; it is read more than once and left open.</param>
    /// <param name="columns">The columns' names.</param>
    /// <param name="optional">Those that the file need not have.</param>
    public CsvTable(Stream stream, IReadOnlyList<string> columns, params IEnumerable<string> optional)
    {
        this.stream = stream;
        this.columns = columns;
        this.optional = [.. optional];
    }

    /// <summary>Reads the rows; when the header is wrong, yields only its problems.</summary>
    public IEnumerable<CsvRow> Rows()
    {
        using var csv = CsvReader.Create(stream, Options(), leaveOpen: true);
        int[]? places = null;
        while (Read(csv))
        {
            var line = (int)csv.LineNumber;
            if (TakeMalformed() is { } problem)
            {
                yield return new CsvRow(line, [], problem);
                if (places is null) yield break;
                continue;
            }

            if (places is not null)
            {
                yield return Row(line, csv, places);
                continue;
            }

            places = Places(csv.Current.ToArray(), out var problems);
            foreach (var wrong in problems) yield return new CsvRow(wrong.Line, [], wrong);
            if (problems.Count > 0) yield break;
        }

        if (TakeMalformed() is { } last) yield return new CsvRow(last.Line, [], last);
        else if (places is null) yield return new CsvRow(1, [], new ImportProblem(1, null, $"the file is empty; its first line must name the columns {string.Join(',', columns)}"));
    }

    private CsvReaderOptions Options() => new()
    {
        Encoding = CsvEncoding.Detect(stream), HasHeader = false, TrackLineNumbers = true, TrimWhitespace = true, TrimInsideQuotes = true,
        AllowLineBreaksInQuotes = false, MaxRecordSize = MaxRecordSize,
        OnMalformedRecord = record => malformed ??= new ImportProblem((int)record.LineNumber, null, record.Reason switch
        {
            CsvMalformedReason.LineBreakInQuotes or CsvMalformedReason.UnterminatedQuote => "a quotation mark is opened and not closed",
            _ => "a quotation mark stands where none belongs",
        }),
    };

    private bool Read(CsvReader csv)
    {
        try
        {
            return csv.Read();
        }
        catch (CsvFormatException tooLong)
        {
            malformed = new ImportProblem((int)tooLong.LineNumber, null, $"is longer than {MaxRecordSize} bytes; the rest of the file was not read");
            return false;
        }
    }

    private ImportProblem? TakeMalformed() => Interlocked.Exchange(ref malformed, null);

    private CsvRow Row(int line, CsvReader csv, int[] places)
    {
        if (csv.FieldCount != places.Length)
            return new CsvRow(line, [], new ImportProblem(line, null, $"has {csv.FieldCount} fields instead of {places.Length}"));
        var values = new string[columns.Count];
        Array.Fill(values, "");
        for (var i = 0; i < places.Length; i++)
        {
            var value = csv.GetString(i);
            if (value.Contains('\uFFFD', StringComparison.Ordinal))
                return new CsvRow(line, [], new ImportProblem(line, columns[places[i]], "is not readable text: save the file as UTF-8"));
            if (value.AsSpan().ContainsAnyInRange('\0', '\x1F'))
                return new CsvRow(line, [], new ImportProblem(line, columns[places[i]], "contains a control character"));
            values[places[i]] = value;
        }

        return new CsvRow(line, values);
    }

    /// <summary>Which of our columns each field of the file is.</summary>
    private int[] Places(string[] header, out List<ImportProblem> problems)
    {
        problems = [];
        var places = new int[header.Length];
        for (var i = 0; i < header.Length; i++)
        {
            places[i] = IndexOf(header[i]);
            if (places[i] < 0) problems.Add(new ImportProblem(1, header[i], $"is unknown; the columns are {string.Join(',', columns)}"));
            else if (Array.IndexOf(places, places[i]) < i) problems.Add(new ImportProblem(1, columns[places[i]], "stands twice"));
        }

        foreach (var name in columns.Where(name => !optional.Contains(name) && !places.Contains(IndexOf(name))))
            problems.Add(new ImportProblem(1, name, "is missing"));
        return places;
    }

    private int IndexOf(string name)
    {
        for (var i = 0; i < columns.Count; i++)
        {
            if (columns[i].Equals(name, StringComparison.OrdinalIgnoreCase)) return i;
        }

        return -1;
    }
}
