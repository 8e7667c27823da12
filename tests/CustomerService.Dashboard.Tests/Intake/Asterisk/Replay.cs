using System.Buffers;
using CustomerService.Dashboard.Intake.Asterisk;
using CustomerService.Dashboard.Intake.Asterisk.Ami;
using CustomerService.Domain.Hotline;

namespace CustomerService.Dashboard.Tests.Intake.Asterisk;

/// <summary>Plays recorded bytes through framing and tracking, as a session does, without a socket.</summary>
internal sealed class Replay(bool hasLog = false)
{
    private readonly ManagerState state = new(new ExchangeSettings { Name = "asterisk", Host = "pbx", QueueLog = hasLog ? "queue_log" : "" });
    private readonly List<CallEvent> events = [];

    /// <summary>The whole recording, both sessions.</summary>
    public static List<CallEvent> Recording(bool withTimestamps = true, bool hasLog = false)
    {
        var replay = new Replay(hasLog);
        foreach (var session in (int[])[1, 2]) replay.PlayTimed(session, withTimestamps);
        return replay.events;
    }

    /// <summary>At the moments the bytes came.</summary>
    public void PlayTimed(int session, bool withTimestamps = true)
    {
        var bytes = Capture.Bytes(session);
        var framing = new AmiFraming();
        var pending = new List<byte>();
        foreach (var (offset, length, at) in Capture.Reads(session))
        {
            pending.AddRange(bytes[offset..(offset + length)]);
            var buffer = new ReadOnlySequence<byte>(pending.ToArray());
            while (framing.TryRead(ref buffer, out var text))
                Take(withTimestamps ? text : Capture.WithoutTimestamps(text.ToArray()), at);
            pending = [.. buffer.ToArray()];
            state.Tick(at, events);
        }
    }

    /// <summary>In pieces of these lengths, over and over.</summary>
    public List<CallEvent> Play(byte[] bytes, DateTimeOffset at, params int[] lengths)
    {
        var framing = new AmiFraming();
        var begin = 0;
        var end = 0;
        for (var i = 0; end < bytes.Length; i++)
        {
            end = (int)Math.Min(bytes.Length, (long)end + lengths[i % lengths.Length]);
            var buffer = Segments(bytes, begin, end);
            while (framing.TryRead(ref buffer, out var text)) Take(text, at);
            begin = end - (int)buffer.Length;
        }

        return events;
    }

    private void Take(ReadOnlySpan<byte> text, DateTimeOffset at) => state.Take(new AmiMessage(text), at, events);

    /// <summary>What waits lies in two pieces, as pipes have it.</summary>
    private static ReadOnlySequence<byte> Segments(byte[] bytes, int begin, int end)
    {
        var middle = begin + ((end - begin) / 2);
        var first = new Segment(bytes.AsMemory(begin, middle - begin), 0);
        var last = first.Then(bytes.AsMemory(middle, end - middle));
        return new(first, 0, last, last.Memory.Length);
    }

    private sealed class Segment : ReadOnlySequenceSegment<byte>
    {
        public Segment(ReadOnlyMemory<byte> memory, long index) => (Memory, RunningIndex) = (memory, index);

        public Segment Then(ReadOnlyMemory<byte> memory)
        {
            var next = new Segment(memory, RunningIndex + Memory.Length);
            Next = next;
            return next;
        }
    }
}
