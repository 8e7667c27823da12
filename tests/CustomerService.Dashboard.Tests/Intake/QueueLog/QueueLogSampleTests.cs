using CustomerService.Domain.Hotline;
using Xunit;

namespace CustomerService.Dashboard.Tests.Intake.QueueLog;

public sealed class QueueLogSampleTests
{
    [Fact]
    public void Read_GenuineRecording_UnderstandsEveryLine()
    {
        var entries = AsteriskSample.Files.SelectMany(AsteriskSample.Entries).ToList();

        Assert.Equal(AsteriskSample.Expected.GetProperty("records_by_event").EnumerateObject().Sum(record => record.Value.GetInt32()), entries.Count);
        Assert.DoesNotContain(entries, entry => entry.Problem is not null || entry.UnknownWord is not null || entry.IsUnfinished);
    }

    [Theory]
    [InlineData(CallEventType.Offered, "ENTERQUEUE")]
    [InlineData(CallEventType.Answered, "CONNECT")]
    [InlineData(CallEventType.Abandoned, "ABANDON")]
    [InlineData(CallEventType.Ended, "COMPLETEAGENT", "COMPLETECALLER", "BLINDTRANSFER", "ATTENDEDTRANSFER")]
    [InlineData(CallEventType.Left, "EXITWITHKEY", "EXITWITHTIMEOUT", "WITHDRAW")]
    [InlineData(CallEventType.AgentNoAnswer, "RINGNOANSWER")]
    [InlineData(CallEventType.AgentState, "PAUSE", "UNPAUSE", "PAUSEALL", "UNPAUSEALL", "ADDMEMBER", "REMOVEMEMBER")]
    [InlineData(CallEventType.ExchangeStarted, "QUEUESTART")]
    public void Read_GenuineRecording_TurnsEveryRecordIntoItsEvent(CallEventType type, params string[] words)
    {
        var records = AsteriskSample.Expected.GetProperty("records_by_event");

        Assert.Equal(words.Sum(word => records.GetProperty(word).GetInt32()), AsteriskSample.Events().Count(e => e.Type == type));
    }

    /// <summary>The waits and talks that the log states are the differences of its own seconds: no event needs to carry them.</summary>
    [Theory]
    [InlineData("hotline-a")]
    [InlineData("hotline-b")]
    public void Read_GenuineRecording_TimesGiveTheStatedWaitsAndTalks(string queue)
    {
        var expected = AsteriskSample.Expected.GetProperty("queues").GetProperty(queue).GetProperty("whole_run");
        var offered = new Dictionary<string, DateTimeOffset>();
        var answered = new Dictionary<string, DateTimeOffset>();
        var waits = new List<double>();
        var talks = new List<double>();
        foreach (var e in AsteriskSample.Events().Where(e => e.Queue == queue))
        {
            if (e.Type == CallEventType.Offered) offered[e.Subject] = e.Time;
            else if (e.Type == CallEventType.Answered) waits.Add((e.Time - offered[e.Subject]).TotalSeconds);
            else if (e.Type == CallEventType.Ended) talks.Add((e.Time - answered[e.Subject]).TotalSeconds);
            if (e.Type == CallEventType.Answered) answered[e.Subject] = e.Time;
        }

        waits.Sort();
        Assert.Equal(expected.GetProperty("answered").GetInt32(), waits.Count);
        Assert.Equal(expected.GetProperty("answered_wait_mean").GetDouble(), waits.Average(), 5);
        Assert.Equal(expected.GetProperty("answered_wait_p95").GetDouble(), waits[(int)Math.Ceiling(0.95 * waits.Count) - 1]);
        Assert.Equal(expected.GetProperty("talk_total").GetDouble(), talks.Sum());
        Assert.Equal(expected.GetProperty("talk_count").GetInt32(), talks.Count);
    }

    [Fact]
    public void Read_RotatedParts_GiveTheIdsOfTheWholeFile()
    {
        var ids = AsteriskSample.Events().Select(e => e.Id).ToList();

        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.Equal(ids, AsteriskSample.Events().Select(e => e.Id));
    }
}
