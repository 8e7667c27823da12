using System.Globalization;
using System.Text;
using System.Text.Json;
using CustomerService.Domain.Import;
using CustomerService.Domain.Wording;

namespace CustomerService.Domain.Time;

/// <summary>
/// Reads a yearly notice in the layout in general use: <c>{"year":2026,"days":[{"name":"元旦","date":"2026-01-01","isOffDay":true}]}</c>;
/// ordinary weekends are not listed. Other feeds of holidays are refused: one that cannot say make-up workdays, or that adds
/// days nobody has off, would quietly move deadlines.
/// </summary>
public static class HolidayNoticeFile
{
    /// <summary>A notice is a few KB.</summary>
    public const int MostBytes = 256 * 1024;

    /// <summary>The layout, to be shown beside whatever asks for a file.</summary>
    public static string Example { get; } = """{"year":2027,"days":[{"name":"元旦","date":"2027-01-01","isOffDay":true}]}""";

    private const int LongestName = 40;

    public static NoticeReading Read(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > MostBytes) return Failed(1, Sentence.Of($"is larger than {MostBytes / 1024} KB"));
        if (utf8.StartsWith(Encoding.UTF8.Preamble)) utf8 = utf8[Encoding.UTF8.Preamble.Length..];
        try
        {
            var places = new JsonPlaces(utf8);
            using var document = JsonDocument.Parse(utf8.ToArray());
            return new Reader(places).Read(document.RootElement);
        }
        catch (JsonException wrong)
        {
            return Failed((int)(wrong.LineNumber ?? 0) + 1, Sentence.Of($"is not JSON; a notice is {Example}"));
        }
    }

    private static NoticeReading Failed(int line, Sentence sentence) => new(null, [new ImportProblem(line, null, sentence)], []);

    private sealed class Reader(JsonPlaces places)
    {
        private readonly List<ImportProblem> problems = [];
        private readonly List<ImportProblem> doubts = [];

        public NoticeReading Read(JsonElement root)
        {
            if (root.ValueKind != JsonValueKind.Object) return Failed(1, Sentence.Plain("must be an object with year and days"));
            foreach (var (pointer, line) in places.Repeated) problems.Add(new ImportProblem(line, pointer[(pointer.LastIndexOf('/') + 1)..], "stands twice"));
            if (!root.TryGetProperty("year", out var yearValue) || !yearValue.TryGetWholeNumber(out var year) || year is < 2000 or > 2100)
            {
                problems.Add(new ImportProblem(places.LineOf("/year"), "year", "must be a year such as 2026"));
                year = 0;
            }

            if (!root.TryGetProperty("days", out var days) || days.ValueKind != JsonValueKind.Array || days.GetArrayLength() == 0)
            {
                problems.Add(new ImportProblem(places.LineOf("/days"), "days", "must list the days off and the make-up workdays"));
                return new NoticeReading(null, problems, doubts);
            }

            var read = Days(days, year);
            if (problems.Count > 0) return new NoticeReading(null, problems, doubts);
            return new NoticeReading(new HolidayNotice(year, Source(root, year), read), [], doubts);
        }

        private List<NoticeDay> Days(JsonElement days, int year)
        {
            var read = new List<NoticeDay>();
            var seen = new Dictionary<DateOnly, int>();
            for (var i = 0; i < days.GetArrayLength(); i++)
            {
                var line = places.LineOf($"/days/{i}");
                if (Day(days[i], i, line, year) is not { } day) continue;
                if (!seen.TryAdd(day.Date, line)) problems.Add(new ImportProblem(line, "date", $"{day.Date:yyyy-MM-dd} stands on line {seen[day.Date]} already"));
                read.Add(day);
            }

            return [.. read.OrderBy(day => day.Date)];
        }

        private NoticeDay? Day(JsonElement day, int index, int line, int year)
        {
            if (day.ValueKind != JsonValueKind.Object) return Wrong(line, null, Sentence.Plain("must be an object with name, date and isOffDay"));
            var isComplete = true;
            if (Text(day, "name") is not { Length: > 0 and <= LongestName } name) (isComplete, name) = (Missing("name", Sentence.Of($"must be the holiday's name, at most {LongestName} characters")), "");
            if (!DateOnly.TryParseExact(Text(day, "date"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
                isComplete = Missing("date", Sentence.Plain("must be a date such as 2026-01-01"));
            if (!day.TryGetProperty("isOffDay", out var off) || off.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
                isComplete = Missing("isOffDay", Sentence.Plain("must be true (day off) or false (make-up workday)"));
            if (!isComplete) return null;
            var read = new NoticeDay(date, name, off.GetBoolean());
            if (year != 0 && date.Year != year && !(date.Year == year - 1 && date is { Month: 12, Day: >= WorkingCalendar.LateDecember }))
                return Wrong(Line("date"), "date", Sentence.Of($"{date:yyyy-MM-dd} is not in {year}"));
            var isWeekend = date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
            if (!read.IsOffDay && !isWeekend) return Wrong(Line("isOffDay"), "isOffDay", Sentence.Of($"{date:yyyy-MM-dd} is no weekend: only a Saturday or Sunday can be a make-up workday"));
            if (!ChineseHolidays.IsKnown(name)) doubts.Add(new ImportProblem(Line("name"), "name", $"'{name}' is none of the statutory holidays {string.Join('、', ChineseHolidays.Names)}"));
            return read;

            bool Missing(string member, Sentence sentence)
            {
                problems.Add(new ImportProblem(Line(member), member, sentence));
                return false;
            }

            int Line(string member) => places.LineOf($"/days/{index}/{member}");
        }

        private NoticeDay? Wrong(int line, string? column, Sentence sentence)
        {
            problems.Add(new ImportProblem(line, column, sentence));
            return null;
        }

        private static string? Text(JsonElement of, string member) =>
            of.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()!.Trim() : null;

        private static string Source(JsonElement root, int year)
        {
            if (Text(root, "source") is { Length: > 0 } source) return source;
            var papers = root.TryGetProperty("papers", out var list) && list.ValueKind == JsonValueKind.Array
                ? list.EnumerateArray().Where(paper => paper.ValueKind == JsonValueKind.String).Select(paper => paper.GetString()!).ToArray() : [];
            return papers.Length > 0 ? string.Join(' ', papers) : year.ToString(CultureInfo.InvariantCulture);
        }
    }
}
