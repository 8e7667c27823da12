using System.Text;
using System.Text.Json;
using CsCheck;
using CustomerService.Dashboard.Intake.CloudEvents;
using CustomerService.Domain.Hotline;
using Xunit;

namespace CustomerService.Dashboard.Tests.Intake.CloudEvents;

public sealed class CloudEventBatchFuzzTests
{
    private static readonly byte[] Batch = Encoding.UTF8.GetBytes(
        """
        [{"specversion":"1.0","id":"e1","source":"pbx-1","type":"hotline.call.offered","subject":"c1","time":"2026-11-23T10:59:00+08:00","data":{"queue":"hotline-a","caller":"\u4e0099918465500","position":2,"extra":[{}]}},
        {"data":{"state":"paused","reason":"午餐","queues":["hotline-a","hotline-b"]},"time":"2026-11-23T02:00:00.123Z","subject":"Ana","type":"hotline.agent.state","source":"pbx-1","id":"e2","specversion":"1.0"},
        {"specversion":"1.0","id":"e3","source":"pbx-2","type":"hotline.request.accepted","subject":"r1","time":"2026-11-23T02:00:00Z","data":{"unit":"north","category":"\ud83d\udca1","replyDue":"2026-12-01T00:00:00Z"}}]
        """);

    private static readonly byte[] Alphabet = [.. "\"\\{}[],:0x u"u8, 0x00, 0x0A, 0x80, 0xC2, 0xE4, 0xED, 0xF4, 0xFF];

    /// <summary>Whatever bytes arrive, each event is taken or refused, or the whole body is refused as no JSON; nothing else can happen.</summary>
    [Fact]
    public void Read_MutatedBody_IsTakenRefusedOrNoJson()
    {
        var edits = Gen.Select(Gen.Int[0, 2], Gen.Int[0, Batch.Length - 1], Gen.OneOf(Gen.Byte, Gen.Int[0, Alphabet.Length - 1].Select(i => Alphabet[i]))).List[1, 6];
        edits.Sample(
            list =>
            {
                var body = Batch.ToList();
                foreach (var (kind, at, value) in list) Edit(body, kind, at % body.Count, value);
                try
                {
                    var batch = CloudEventBatch.Read(body.ToArray(), Cast.Rules());
                    Assert.All(batch.Rejections, rejection => Assert.Contains(": ", rejection.Reason, StringComparison.Ordinal));
                    Assert.All(batch.Events, AssertStorable);
                }
                catch (JsonException)
                {
                    // The whole body is refused: the endpoint answers 400.
                }
            },
            iter: 20_000);
    }

    private static void Edit(List<byte> body, int kind, int at, byte value)
    {
        if (kind == 0) body[at] = value;
        else if (kind == 1) body.Insert(at, value);
        else if (body.Count > 1) body.RemoveAt(at);
    }

    private static void AssertStorable(CallEvent e)
    {
        var strict = new UTF8Encoding(false, true);
        foreach (var text in new[] { e.Source, e.Id, e.Subject, e.Queue, e.Unit, e.Agent, e.StateReason, e.Category, e.Caller, e.Call })
        {
            if (text is not null) Assert.DoesNotContain('\0', strict.GetString(strict.GetBytes(text)));
        }
    }
}
