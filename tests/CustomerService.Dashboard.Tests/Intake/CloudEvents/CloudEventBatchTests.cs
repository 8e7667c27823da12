using System.Text;
using System.Text.Json;
using CustomerService.Dashboard.Intake.CloudEvents;
using CustomerService.Domain.Hotline;
using Xunit;

namespace CustomerService.Dashboard.Tests.Intake.CloudEvents;

public sealed class CloudEventBatchTests
{
    private const string Good =
        """{"specversion":"1.0","id":"e1","source":"pbx-1","type":"hotline.call.offered","subject":"c1","time":"2026-11-23T10:59:00+08:00","data":{"queue":"hotline-a","caller":"99918465500","position":2,"category":"billing"}}""";

    [Fact]
    public void Read_WholeEvent_KeepsEveryField()
    {
        var e = Assert.Single(Read($"[{Good}]").Events);

        Assert.Equal(
            new CallEvent
            {
                Id = "e1", Source = "pbx-1", Type = CallEventType.Offered, Subject = "c1", Time = new DateTimeOffset(2026, 11, 23, 2, 59, 0, TimeSpan.Zero),
                Queue = "hotline-a", Caller = "99918465500", Position = 2, Category = "billing",
            },
            e);
        Assert.Equal(TimeSpan.Zero, e.Time.Offset);
    }

    [Fact]
    public void Read_OneEventWithoutArray_IsTaken() => Assert.Single(Read(Good).Events);

    [Fact]
    public void Read_ByteOrderMark_IsIgnored() => Assert.Single(Read("\uFEFF" + $"[{Good}]").Events);

    [Fact]
    public void Read_EmptyArray_TakesNothingAndRefusesNothing()
    {
        var batch = Read("[]");

        Assert.Empty(batch.Events);
        Assert.Empty(batch.Rejections);
    }

    [Fact]
    public void Read_DataBeforeType_IsUnderstood()
    {
        var batch = Read("""[{"data":{"queue":"hotline-a","agent":"Ana"},"time":"2026-11-23T02:00:00Z","subject":"c1","type":"hotline.call.answered","source":"s","id":"1","specversion":"1.0"}]""");

        Assert.Equal("Ana", Assert.Single(batch.Events).Agent);
    }

    [Fact]
    public void Read_UnknownExtensionAttributes_AreIgnored()
    {
        var batch = Read($"[{Good.Replace("\"specversion\"", "\"traceparent\":\"00-1\",\"sequence\":7,\"x\":{\"y\":[1,2]},\"specversion\"", StringComparison.Ordinal)}]");

        Assert.Single(batch.Events);
    }

    [Fact]
    public void Read_RequestAccepted_ResolvesReplyDueFromItsCategory()
    {
        var batch = Read("""[{"specversion":"1.0","id":"1","source":"desk","type":"hotline.request.accepted","subject":"r1","time":"2026-11-23T02:00:00Z","data":{"unit":"north","category":"outage"}}]""");

        Assert.Equal(new DateTimeOffset(2026, 11, 30, 2, 0, 0, TimeSpan.Zero), Assert.Single(batch.Events).ReplyDue);
    }

    [Theory]
    [InlineData("\"id\":\"e1\"", "\"x\":1", "id: is missing")]
    [InlineData("\"id\":\"e1\"", "\"id\":\"\"", "id: is empty")]
    [InlineData("\"id\":\"e1\"", "\"id\":null", "id: must be a text")]
    [InlineData("\"id\":\"e1\"", "\"id\":17", "id: must be a text")]
    [InlineData("\"id\":\"e1\"", "\"id\":\"e1\",\"id\":\"e2\"", "id: stands twice")]
    [InlineData("\"id\":\"e1\"", "\"id\":\"e\\u0000\"", "id: contains a control character")]
    [InlineData("\"id\":\"e1\"", "\"id\":\"\\ud800\"", "id: is not valid UTF-8")]
    [InlineData("\"source\":\"pbx-1\"", "\"x\":1", "source: is missing")]
    [InlineData("\"1.0\"", "\"0.3\"", "specversion: '0.3' is not 1.0")]
    [InlineData("\"specversion\":\"1.0\",", "", "specversion: is missing")]
    [InlineData("hotline.call.offered", "hotline.call.sung", "type: 'hotline.call.sung' is not a type this service knows")]
    [InlineData("\"subject\":\"c1\",", "", "subject: is missing")]
    [InlineData("2026-11-23T10:59:00+08:00", "2036-11-23T10:59:00+08:00", "time: 2036-11-23T02:59:00Z is more than 24 hours ahead of the server's clock")]
    [InlineData("2026-11-23T10:59:00+08:00", "2016-11-23T10:59:00+08:00", "time: 2016-11-23T02:59:00Z is more than 5 years ago")]
    [InlineData("2026-11-23T10:59:00+08:00", "2026-11-23T10:59:00", "time: '2026-11-23T10:59:00' is not an RFC 3339 time with a zone")]
    [InlineData("2026-11-23T10:59:00+08:00", "yesterday", "time: 'yesterday' is not an RFC 3339 time with a zone")]
    [InlineData("\"data\":{", "\"data_base64\":\"e30=\",\"data\":{", "data_base64: is not accepted; send data as a JSON object")]
    [InlineData("\"position\":2", "\"position\":-2", "data.position: must be a whole number from 0")]
    [InlineData("\"queue\":\"hotline-a\",", "", "data.queue: is missing")]
    [InlineData("\"queue\":\"hotline-a\"", "\"queue\":\"hotline-a\",\"queue\":\"hotline-b\"", "data.queue: stands twice")]
    [InlineData("\"hotline-a\"", "\"hotline-z\"", "data.queue: 'hotline-z' is no queue of the organisation")]
    [InlineData("\"billing\"", "\"b\\u0007\"", "data.category: contains a control character")]
    public void Read_OneFieldWrong_RefusesThatEventNamingTheField(string right, string wrong, string reason)
    {
        var bad = Good.Replace(right, wrong, StringComparison.Ordinal);

        var batch = Read($"[{Good},{bad},{Good}]");

        Assert.Equal(2, batch.Events.Count);
        var rejection = Assert.Single(batch.Rejections);
        Assert.Equal((1, reason), (rejection.Index, rejection.Reason));
    }

    [Theory]
    [InlineData("17", "event: must be an object")]
    [InlineData("null", "event: must be an object")]
    [InlineData("[[{}]]", "event: must be an object")]
    [InlineData("{}", "specversion: is missing")]
    public void Read_ElementThatIsNoEvent_IsRefusedByItself(string element, string reason)
    {
        var batch = Read($"[{element},{Good}]");

        Assert.Single(batch.Events);
        Assert.Equal(reason, Assert.Single(batch.Rejections).Reason);
    }

    [Theory]
    [InlineData("\"e1\"", "id: is longer than 256 characters")]
    [InlineData("\"hotline-a\"", "data.queue: is longer than 128 characters")]
    [InlineData("\"99918465500\"", "data.caller: is longer than 128 characters")]
    public void Read_FieldOfOneMegabyte_RefusesThatEventAlone(string field, string reason)
    {
        var bad = Good.Replace(field, $"\"{new string('x', 1 << 20)}\"", StringComparison.Ordinal);

        var batch = Read($"[{bad},{Good}]");

        Assert.Single(batch.Events);
        Assert.Equal(reason, Assert.Single(batch.Rejections).Reason);
    }

    [Fact]
    public void Read_DepthBomb_RefusesThatEventAlone()
    {
        var bomb = new string('[', 100_000) + new string(']', 100_000);

        var batch = Read($"[{Good.Replace("\"billing\"", bomb, StringComparison.Ordinal)},{Good.Replace("\"id\"", $"\"x\":{bomb},\"id\"", StringComparison.Ordinal)},{Good}]");

        Assert.Single(batch.Events);
        Assert.Equal(
            ["data: is nested deeper than 16 levels", "event: is nested deeper than 16 levels"],
            batch.Rejections.Select(rejection => rejection.Reason));
    }

    [Theory]
    [InlineData("hotline-a", "data.queue: is not valid UTF-8")]
    [InlineData("e1", "id: is not valid UTF-8")]
    public void Read_InvalidUtf8_RefusesThatEventAlone(string field, string reason)
    {
        var body = Encoding.UTF8.GetBytes($"[{Good},{Good}]");
        var at = body.AsSpan().IndexOf(Encoding.UTF8.GetBytes(field));
        body[at] = 0xFF;

        var batch = CloudEventBatch.Read(body, Cast.Rules());

        Assert.Single(batch.Events);
        Assert.Equal(reason, Assert.Single(batch.Rejections).Reason);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[{\"id\":}]")]
    [InlineData("[1,]")]
    [InlineData("[] []")]
    [InlineData("17")]
    [InlineData("<xml/>")]
    public void Read_NoJson_RefusesTheWholeBodyWithItsPlace(string body)
    {
        var refusal = Assert.ThrowsAny<JsonException>(() => Read(body));

        Assert.NotNull(refusal.LineNumber);
        Assert.NotNull(refusal.BytePositionInLine);
    }

    [Fact]
    public void Read_TenThousandEvents_AreTaken_OneMoreIsTooMany()
    {
        Assert.Equal(10_000, Read($"[{string.Join(',', Enumerable.Repeat(Good, 10_000))}]").Events.Count);
        Assert.Throws<BatchTooLargeException>(() => Read($"[{string.Join(',', Enumerable.Repeat(Good, 10_001))}]"));
    }

    [Fact]
    public void Read_QueueOutsideTheSendersUnit_IsRefusedAndCounted()
    {
        var batch = CloudEventBatch.Read(
            Encoding.UTF8.GetBytes($"[{Good},{Good.Replace("hotline-a", "hotline-b", StringComparison.Ordinal)}]"), Cast.Rules("south"));

        Assert.Single(batch.Events);
        Assert.Equal(1, batch.OutsideUnit);
        Assert.Equal("data.queue: queue 'hotline-a' is outside unit 'south'", Assert.Single(batch.Rejections).Reason);
    }

    private static CloudEventBatch Read(string body) => CloudEventBatch.Read(Encoding.UTF8.GetBytes(body), Cast.Rules());
}
