using System.Text;
using CustomerService.Dashboard.Intake.QueueLog;
using CustomerService.Domain.Hotline;
using Xunit;

namespace CustomerService.Dashboard.Tests.Intake.QueueLog;

public sealed class QueueLogParserTests
{
    private static readonly DateTimeOffset At = DateTimeOffset.FromUnixTimeSeconds(1795433164);

    [Fact]
    public void Parse_Enterqueue_IsOffered()
    {
        var e = Event("1795433164|1795433163.34|hotline-b|NONE|ENTERQUEUE||99917211893|2");

        Assert.Equal((CallEventType.Offered, "1795433163.34", At), (e.Type, e.Subject, e.Time));
        Assert.Equal(("hotline-b", "99917211893", 2), (e.Queue, e.Caller, e.Position));
        Assert.Equal("asterisk:east", e.Source);
    }

    [Fact]
    public void Parse_WithheldNumber_IsNoCaller() => Assert.Null(Event("1795433164|c|q|NONE|ENTERQUEUE|||2").Caller);

    [Theory]
    [InlineData("CONNECT|5|1795433169.46|0", CallEventType.Answered)]
    [InlineData("COMPLETECALLER|1|6|2", CallEventType.Ended)]
    [InlineData("COMPLETEAGENT|1|6|2", CallEventType.Ended)]
    [InlineData("BLINDTRANSFER|95591|xfer|5|4|2", CallEventType.Ended)]
    [InlineData("ATTENDEDTRANSFER|BRIDGE|c5f0450f|2|6|1", CallEventType.Ended)]
    [InlineData("ATTENDEDTRANSFER|LINK|SIP/a|SIP/b|2|6|1", CallEventType.Ended)]
    public void Parse_RecordOfAConversation_NamesTheAgent(string record, CallEventType type)
    {
        var e = Event($"1795433164|c1|hotline-a|Ana Silva|{record}");

        Assert.Equal((type, "c1", "hotline-a", "Ana Silva"), (e.Type, e.Subject, e.Queue, e.Agent));
    }

    [Theory]
    [InlineData("ABANDON|1|3|8", CallEventType.Abandoned, LeftReason.None)]
    [InlineData("EXITWITHTIMEOUT|1|5|20", CallEventType.Left, LeftReason.Timeout)]
    [InlineData("EXITEMPTY|1|5|20", CallEventType.Left, LeftReason.Empty)]
    [InlineData("EXITWITHKEY|0|1|1|4", CallEventType.Left, LeftReason.Key)]
    [InlineData("WITHDRAW|4|5|4|callback offered", CallEventType.Left, LeftReason.Withdrawn)]
    public void Parse_RecordOfALostVisit_GivesItsReason(string record, CallEventType type, LeftReason reason)
    {
        var e = Event($"1795433164|c1|hotline-a|NONE|{record}");

        Assert.Equal((type, reason, "hotline-a"), (e.Type, e.Reason, e.Queue));
    }

    [Theory]
    [InlineData("NONE|hotline-b|Dina Roy|PAUSE|午餐", AgentState.Paused, "午餐", "hotline-b")]
    [InlineData("NONE|NONE|Dina Roy|PAUSEALL|lunch", AgentState.Paused, "lunch", null)]
    [InlineData("NONE|hotline-b|Dina Roy|UNPAUSE|", AgentState.Available, null, "hotline-b")]
    [InlineData("NONE|NONE|Dina Roy|UNPAUSEALL|", AgentState.Available, null, null)]
    [InlineData("MANAGER|hotline-a|Dina Roy|ADDMEMBER|PAUSED", AgentState.Available, null, "hotline-a")]
    [InlineData("MANAGER|hotline-a|Dina Roy|REMOVEMEMBER|", AgentState.LoggedOut, null, "hotline-a")]
    public void Parse_RecordOfAnAgent_GivesTheState(string record, AgentState state, string? reason, string? queue)
    {
        var e = Event($"1795433164|{record}");

        Assert.Equal((CallEventType.AgentState, "Dina Roy", state, reason, queue), (e.Type, e.Subject, e.State!.Value, e.StateReason, e.Queue));
    }

    [Fact]
    public void Parse_Ringnoanswer_IsTheAgentsEvent()
    {
        var e = Event("1795433164|c1|hotline-a|Bo Lin|RINGNOANSWER|5000");

        Assert.Equal((CallEventType.AgentNoAnswer, "Bo Lin", "hotline-a", "c1"), (e.Type, e.Subject, e.Queue, e.Call));
    }

    [Fact]
    public void Parse_Queuestart_IsTheExchangesStart()
    {
        var e = Event("1795433164|NONE|NONE|NONE|QUEUESTART|");

        Assert.Equal((CallEventType.ExchangeStarted, "east"), (e.Type, e.Subject));
    }

    [Theory]
    [InlineData("NONE|NONE|NONE|CONFIGRELOAD|")]
    [InlineData("NONE|hotline-a|Supervisor|NOTE|operator|outage announced")]
    [InlineData("c1|hotline-a|Ana Silva|RINGCANCELED|4844")]
    public void Parse_RecordWithoutMeaning_IsPassedOver(string record)
    {
        var entry = Parse($"1795433164|{record}");

        Assert.Equal((null, null, null), (entry.Event, entry.Problem, entry.UnknownWord));
    }

    [Theory]
    [InlineData("1795433164|c1|hotline-a|NONE|ENTERQU", 30, "ENTERQU")]
    [InlineData("1795433164|c1|hotline-a|NONE|MYAPP|x", 30, "MYAPP")]
    public void Parse_UnknownWord_IsReportedByItsName(string line, int column, string word)
    {
        var entry = Parse(line);

        Assert.Equal((null, word, column), (entry.Event, entry.UnknownWord, entry.Column));
    }

    [Theory]
    [InlineData("1795433164|c1|hotl", 19, "event: is missing: the line is cut off or is no queue log")]
    [InlineData("x795433164|c1|hotline-a|NONE|ABANDON|1|3|8", 1, "time: must be seconds since 1970 or YYYY-MM-DD HH:MM:SS")]
    [InlineData("-5|c1|hotline-a|NONE|ABANDON|1|3|8", 1, "time: must be seconds since 1970 or YYYY-MM-DD HH:MM:SS")]
    [InlineData("999999999999999|c1|hotline-a|NONE|ABANDON|1|3|8", 1, "time: '999999999999999' is no time")]
    [InlineData("1795433164|NONE|hotline-a|NONE|ABANDON|1|3|8", 12, "call: is missing: a call's record needs the call's id")]
    [InlineData("1795433164|c1|NONE|NONE|ABANDON|1|3|8", 15, "queue: is missing")]
    [InlineData("1795433164|c1|hotline-a|NONE|CONNECT|5|x|0", 25, "agent: is missing")]
    [InlineData("1795433164|c1|hotline-a|Ana|CONNECT", 36, "data 1: is missing or is no whole number: the line may be cut off")]
    [InlineData("1795433164|c1|hotline-a|Ana|COMPLETEAGENT|4|x", 45, "data 2: is missing or is no whole number: the line may be cut off")]
    [InlineData("1795433164|c1|hotline-a|NONE|ENTERQUEUE||999|x", 46, "data 3: is no whole number")]
    public void Parse_WrongLine_NamesColumnAndField(string line, int column, string problem)
    {
        var entry = Parse(line);

        Assert.Null(entry.Event);
        Assert.Equal((column, problem), (entry.Column, entry.Problem));
    }

    [Fact]
    public void Parse_InvalidUtf8_NamesColumnAndField()
    {
        byte[] line = [.. "1795433164|c1|hotline-a|A"u8, 0xC3, .. "|CONNECT|5|x|0"u8];

        var entry = new QueueLogParser("east", TimeZoneInfo.Utc).Parse(line, 7);

        Assert.Equal((7, 26, "agent: is not valid UTF-8"), (entry.Line, entry.Column, entry.Problem));
    }

    [Theory]
    [InlineData("2026-11-23 19:26:04", "2026-11-23T11:26:04.0000000Z")]
    [InlineData("2026-11-23 19:26:04.250000", "2026-11-23T11:26:04.2500000Z")]
    public void Parse_LocalTime_IsOfTheGivenZone(string time, string utc)
    {
        var parser = new QueueLogParser("east", TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"));

        var e = parser.Parse(Encoding.UTF8.GetBytes($"{time}|c1|q|NONE|ENTERQUEUE||1|1"), 1).Event;

        Assert.Equal(utc, e!.Time.UtcDateTime.ToString("O"));
    }

    [Theory]
    [InlineData("2026-11-01 01:30:00", "2026-11-01T05:30:00.0000000Z")]
    [InlineData("2026-03-08 02:30:00", null)]
    public void Parse_LocalTimeAroundAClockChange_IsTheFirstOccurrenceOrRefused(string time, string? utc)
    {
        var parser = new QueueLogParser("east", TimeZoneInfo.FindSystemTimeZoneById("America/New_York"));

        var entry = parser.Parse(Encoding.UTF8.GetBytes($"{time}|c1|q|NONE|ENTERQUEUE||1|1"), 1);

        Assert.Equal(utc, entry.Event?.Time.UtcDateTime.ToString("O"));
        if (utc is null) Assert.Equal("time: 2026-03-08 02:30:00 does not occur in America/New_York: the clocks went forward", entry.Problem);
    }

    [Fact]
    public void Parse_EqualLines_AreSeparateEventsWithTheSameIdsNextTime()
    {
        const string Line = "1795433164|c1|hotline-a|Bo Lin|RINGNOANSWER|0";
        static string[] Ids()
        {
            var parser = new QueueLogParser("east", TimeZoneInfo.Utc);
            return [.. Enumerable.Range(1, 3).Select(number => parser.Parse(Encoding.UTF8.GetBytes(Line), number).Event!.Id)];
        }

        Assert.Equal(3, Ids().Distinct().Count());
        Assert.Equal(Ids(), Ids());
    }

    private static QueueLogEntry Parse(string line) => new QueueLogParser("east", TimeZoneInfo.Utc).Parse(Encoding.UTF8.GetBytes(line), 1);

    private static CallEvent Event(string line) => Parse(line).Event ?? throw new InvalidOperationException(Parse(line).Problem);
}
