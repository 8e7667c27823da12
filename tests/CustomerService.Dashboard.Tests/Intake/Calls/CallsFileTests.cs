using System.Text;
using CsCheck;
using CustomerService.Dashboard.Intake.Calls;
using CustomerService.Domain.Hotline;
using Xunit;

namespace CustomerService.Dashboard.Tests.Intake.Calls;

public sealed class CallsFileTests
{
    private const string Header = "call,queue,offered,answered,ended,agent,outcome,reason,category,caller,concluded\n";

    [Fact]
    public void Read_AnsweredCall_IsOfferedAnsweredAndEnded()
    {
        var entry = Assert.Single(Read("c1,hotline-a,2026-11-23 09:00:00,2026-11-23 09:00:12,2026-11-23 09:03:00,Ana,answered,,billing,99918465500,"));

        Assert.Equal([CallEventType.Offered, CallEventType.Answered, CallEventType.Ended], entry.Events.Select(e => e.Type));
        Assert.Equal(["2026-11-23T01:00:00", "2026-11-23T01:00:12", "2026-11-23T01:03:00"], entry.Events.Select(e => e.Time.UtcDateTime.ToString("s")));
        Assert.Equal(("c1", "hotline-a", "billing", "99918465500"), (entry.Events[0].Subject, entry.Events[0].Queue, entry.Events[0].Category, entry.Events[0].Caller));
        Assert.Equal("Ana", entry.Events[1].Agent);
        Assert.Equal(3, entry.Events.Select(e => e.Id).Distinct().Count());
    }

    [Fact]
    public void Read_AbandonedAndLeftCalls_EndTheVisit()
    {
        var entries = Read(
            "c1,hotline-a,2026-11-23T09:00:00+08:00,,,,abandoned,,,,2026-11-23T09:00:30+08:00",
            "c2,hotline-a,2026/11/23 9:00,,2026/11/23 9:01,,left,timeout,,,");

        Assert.Equal(["2026-11-23T01:00:30", "2026-11-23T01:01:00"], entries.Select(entry => entry.Events[1].Time.UtcDateTime.ToString("s")));
        Assert.Equal((CallEventType.Abandoned, CallEventType.Left), (entries[0].Events[1].Type, entries[1].Events[1].Type));
        Assert.Equal(LeftReason.Timeout, entries[1].Events[1].Reason);
    }

    [Fact]
    public void Read_SameRowAgain_GivesTheSameIds()
    {
        const string Row = "c1,hotline-a,2026-11-23 09:00:00,2026-11-23 09:00:12,,Ana,answered,,,,";

        Assert.Equal(Read(Row)[0].Events.Select(e => e.Id), Read(Row)[0].Events.Select(e => e.Id));
    }

    [Fact]
    public void Read_OnlyTheNeededColumns_IsEnough()
    {
        var entry = Assert.Single(Read(Encoding.UTF8.GetBytes("call,queue,offered,answered,agent\nc1,hotline-a,2026-11-23 09:00:00,2026-11-23 09:00:12,Ana\n")));

        Assert.Equal(2, entry.Events.Count);
    }

    [Theory]
    [InlineData(",hotline-a,2026-11-23 09:00:00,,,,abandoned,,,,2026-11-23 09:00:30", "line 2, column call: is empty")]
    [InlineData("c1,,2026-11-23 09:00:00,,,,abandoned,,,,2026-11-23 09:00:30", "line 2, column queue: is empty")]
    [InlineData("c1,hotline-a,,,,,abandoned,,,,2026-11-23 09:00:30", "line 2, column offered: is empty")]
    [InlineData("c1,hotline-a,soon,,,,abandoned,,,,2026-11-23 09:00:30", "line 2, column offered: 'soon' is no time; write YYYY-MM-DD HH:MM:SS or RFC 3339")]
    [InlineData("c1,hotline-a,2026-11-23 09:00:00,,,,abandoned,,,,", "line 2, column concluded: is empty")]
    [InlineData("c1,hotline-a,2026-11-23 09:00:00,,,,abandoned,,,,2026-11-23 08:00:30", "line 2, column concluded: lies before offered")]
    [InlineData("c1,hotline-a,2026-11-23 09:00:00,2026-11-23 09:00:12,,,answered,,,,", "line 2, column agent: is empty")]
    [InlineData("c1,hotline-a,2026-11-23 09:00:00,,,Ana,answered,,,,", "line 2, column answered: is empty")]
    [InlineData("c1,hotline-a,2026-11-23 09:00:00,2026-11-23 09:00:12,2026-11-23 09:00:11,Ana,answered,,,,", "line 2, column ended: lies before answered")]
    [InlineData("c1,hotline-a,2026-11-23 09:00:00,,,,left,bored,,,2026-11-23 09:00:30", "line 2, column reason: 'bored' is none of timeout, empty, key, withdrawn, lost")]
    [InlineData("c1,hotline-a,2026-11-23 09:00:00,,,,sung,,,,", "line 2, column outcome: 'sung' is none of answered, abandoned, left")]
    public void Read_WrongRow_NamesLineAndColumnAndReadsTheRest(string row, string problem)
    {
        var entries = Read(row, "c9,hotline-a,2026-11-23 09:00:00,,,,abandoned,,,,2026-11-23 09:00:30");

        Assert.Equal(problem, entries[0].Problem!.ToString());
        Assert.Empty(entries[0].Events);
        Assert.Equal(2, entries[1].Events.Count);
    }

    [Fact]
    public void Read_MutatedFile_EveryRowIsTakenOrRefused()
    {
        var file = Encoding.UTF8.GetBytes(Header + "c1,hotline-a,2026-11-23 09:00:00,2026-11-23 09:00:12,2026-11-23 09:03:00,Ana,answered,,billing,99918465500,\nc2,hotline-a,2026/11/23 9:00,,2026/11/23 9:01,,left,timeout,,,\n");
        var edit = Gen.Select(Gen.Int[0, 2], Gen.Int[Header.Length, file.Length - 1], Gen.OneOf(Gen.Byte, Gen.Byte[43, 58], Gen.Const((byte)',')));
        edit.List[1, 5].Sample(
            list =>
            {
                var bytes = file.ToList();
                foreach (var (kind, at, value) in list)
                {
                    var place = at % bytes.Count;
                    if (kind == 0) bytes[place] = value;
                    else if (kind == 1) bytes.Insert(place, value);
                    else bytes.RemoveAt(place);
                }

                Assert.All(Read([.. bytes]), entry => Assert.True(entry.Problem is null ? entry.Events.Count > 0 : entry.Events.Count == 0));
            },
            iter: 10_000);
    }

    private static List<CallsFileEntry> Read(params string[] rows) => Read(Encoding.UTF8.GetBytes(Header + string.Join('\n', rows)));

    private static List<CallsFileEntry> Read(byte[] file) =>
        [.. new CallsFile("calls-csv", TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai")).Read(new MemoryStream(file))];
}
