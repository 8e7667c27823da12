using System.Buffers;
using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace CustomerService.Load.Viewers;

/// <summary>
/// SignalR's JSON protocol, except that of a snapshot only one number is read: a thousand viewers that parsed every snapshot would
/// keep the machine busier than the server they measure.
/// </summary>
/// <param name="before">What stands right before the number.</param>
internal sealed class SnapshotProtocol(byte[] before) : IHubProtocol
{
    private const byte RecordSeparator = 0x1e;
    private static readonly byte[] Target = "\"target\":\"Snapshot\""u8.ToArray();
    private readonly JsonHubProtocol json = new();

    public string Name => json.Name;

    public int Version => json.Version;

    public TransferFormat TransferFormat => json.TransferFormat;

    public bool IsVersionSupported(int version) => json.IsVersionSupported(version);

    public void WriteMessage(HubMessage message, IBufferWriter<byte> output) => json.WriteMessage(message, output);

    public ReadOnlyMemory<byte> GetMessageBytes(HubMessage message) => json.GetMessageBytes(message);

    public bool TryParseMessage(ref ReadOnlySequence<byte> input, IInvocationBinder binder, [NotNullWhen(true)] out HubMessage? message)
    {
        message = null;
        if (input.PositionOf(RecordSeparator) is not { } end) return false;
        var record = input.Slice(0, end);
        if (!IsSnapshot(record)) return json.TryParseMessage(ref input, binder, out message);

        message = new InvocationMessage("Snapshot", [Number(record), record.Length]);
        input = input.Slice(input.GetPosition(1, end));
        return true;
    }

    // The target stands at the beginning of the record.
    private static bool IsSnapshot(ReadOnlySequence<byte> record)
    {
        Span<byte> head = stackalloc byte[64];
        var length = (int)Math.Min(head.Length, record.Length);
        record.Slice(0, length).CopyTo(head);
        return head[..length].IndexOf(Target) >= 0;
    }

    private long Number(ReadOnlySequence<byte> record)
    {
        var reader = new SequenceReader<byte>(record);
        if (!reader.TryReadTo(out ReadOnlySequence<byte> _, before)) return -1;
        Span<byte> digits = stackalloc byte[24];
        var length = (int)Math.Min(digits.Length, reader.Remaining);
        reader.Sequence.Slice(reader.Position, length).CopyTo(digits);
        return Utf8Parser.TryParse(digits[..length], out long number, out _) ? number : -1;
    }
}
