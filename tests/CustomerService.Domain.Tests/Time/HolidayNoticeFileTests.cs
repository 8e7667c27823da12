using System.Text;
using CustomerService.Domain.Time;
using Xunit;

namespace CustomerService.Domain.Tests.Time;

public sealed class HolidayNoticeFileTests
{
    [Fact]
    public void Read_ANotice_GivesItsDaysInOrder()
    {
        var reading = Read("""{"$schema":"x","year":2027,"papers":["https://www.gov.cn/n"],"days":[{"name":"元旦","date":"2027-01-02","isOffDay":false},{"name":"元旦","date":"2027-01-01","isOffDay":true}]}""");

        Assert.Equal((2027, "https://www.gov.cn/n"), (reading.Notice!.Year, reading.Notice.Source));
        Assert.Equal([new NoticeDay(new DateOnly(2027, 1, 1), "元旦", true), new NoticeDay(new DateOnly(2027, 1, 2), "元旦", false)], reading.Notice.Days);
        Assert.Empty(reading.Doubts);
    }

    [Fact]
    public void Read_SeveralMistakes_NamesTheLineOfEach()
    {
        var reading = Read("""
            {
              "year": 2027,
              "days": [
                { "name": "元旦", "date": "2027-01-01", "isOffDay": true },
                { "name": "元旦", "date": "2027-13-01", "isOffDay": true },
                { "name": "元旦", "date": "2027-01-04", "isOffDay": false },
                { "name": "元旦",
                  "date": "2027-01-03" },
                { "name": "", "date": "2026-05-01", "isOffDay": true },
                { "name": "元旦", "date": "2027-01-01", "isOffDay": true }
              ]
            }
            """);

        Assert.Null(reading.Notice);
        Assert.Equal(
            [(5, "date"), (6, "isOffDay"), (7, "isOffDay"), (9, "name"), (10, "date")],
            reading.Problems.Select(problem => (problem.Line, problem.Column!)));
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("{\n\"year\": 2027,\n\"days\": [", 3)]
    [InlineData("[1]", 1)]
    [InlineData("{\"year\":2027,\"days\":[]}", 1)]
    [InlineData("{\"year\":\"2027\",\"days\":[{\"name\":\"元旦\",\"date\":\"2027-01-01\",\"isOffDay\":true}]}", 1)]
    [InlineData("{\"days\":[{\"name\":\"元旦\",\"date\":\"2027-01-01\",\"isOffDay\":true}]}", 1)]
    [InlineData("{\"year\":2027,\n\"year\":2026,\"days\":[{\"name\":\"元旦\",\"date\":\"2026-01-01\",\"isOffDay\":true}]}", 2)]
    [InlineData("BEGIN:VCALENDAR\nSUMMARY:元旦\nEND:VCALENDAR", 1)]
    public void Read_AnythingElse_IsRefusedWithItsLine(string text, int line)
    {
        var reading = Read(text);

        Assert.Null(reading.Notice);
        Assert.Equal(line, Assert.Single(reading.Problems).Line);
    }

    private static NoticeReading Read(string text) => HolidayNoticeFile.Read(Encoding.UTF8.GetBytes(text));
}
