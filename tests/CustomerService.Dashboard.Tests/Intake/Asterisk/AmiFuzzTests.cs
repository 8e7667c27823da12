using System.Buffers;
using CustomerService.Dashboard.Intake.Asterisk;
using CustomerService.Dashboard.Intake.Asterisk.Ami;
using CustomerService.Domain.Hotline;
using Xunit;

namespace CustomerService.Dashboard.Tests.Intake.Asterisk;

public sealed class AmiFuzzTests
{
    /// <summary>Bytes flipped, cut, doubled and inserted: refused or read, never a crash, never an event without identity.</summary>
    [Fact]
    public void MutatedRecording_TenThousandTimes_NeverCrashes()
    {
        var recording = Capture.Bytes(1);
        var random = new Random(20261125);
        var taken = 0;
        for (var round = 0; round < 10_000; round++)
        {
            var from = random.Next(recording.Length - 20_000);
            byte[] bytes = [.. "Asterisk Call Manager/11.0.0\r\n"u8, .. recording.AsSpan(from, random.Next(200, 6_000))];
            for (var change = random.Next(1, 12); change > 0; change--) bytes = Mutate(bytes, random);
            var events = new List<CallEvent>();
            var state = new ManagerState(new ExchangeSettings { Name = "pbx", Host = "pbx" });
            var framing = new AmiFraming();
            var buffer = new ReadOnlySequence<byte>(bytes);
            try
            {
                while (framing.TryRead(ref buffer, out var text)) state.Take(new AmiMessage(text), DateTimeOffset.UnixEpoch.AddYears(50), events);
            }
            catch (AmiProtocolException)
            {
                // Said so, and given up.
            }

            state.Tick(DateTimeOffset.UnixEpoch.AddYears(51), events);
            Assert.All(events, e => Assert.True(e.Id.Length > 0 && e.Subject.Length > 0));
            taken += events.Count;
        }

        Assert.True(taken > 1_000);
    }

    private static byte[] Mutate(byte[] bytes, Random random)
    {
        var at = random.Next(bytes.Length);
        switch (random.Next(4))
        {
            case 0:
                bytes[at] = (byte)random.Next(256);
                return bytes;
            case 1:
                return [.. bytes[..at], .. bytes[Math.Min(bytes.Length, at + random.Next(1, 200))..], (byte)'\n'];
            case 2:
                return [.. bytes[..at], .. bytes[at..Math.Min(bytes.Length, at + 300)], .. bytes[at..]];
            default:
                var noise = new byte[random.Next(1, 50)];
                random.NextBytes(noise);
                return [.. bytes[..at], .. noise, .. bytes[at..]];
        }
    }
}
