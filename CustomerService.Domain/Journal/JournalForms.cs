using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using System.Text.Json;

namespace CustomerService.Domain.Journal;

/// <summary>
/// Entries in their <see cref="JournalForm"/>, one after another in rented memory. Whoever brings entries lays them out, on a
/// thread of its own: the one writer then only numbers, chains and stores them.
/// </summary>
internal sealed class JournalForms : IBufferWriter<byte>, IDisposable
{
    private const int UsualSize = 512;

    private readonly int[] starts;
    private byte[] buffer;
    private int count;
    private int length;

    public JournalForms(int most)
    {
        starts = new int[most];
        buffer = ArrayPool<byte>.Shared.Rent(most * UsualSize);
    }

    /// <summary>Lays out the entries <c>[from, to)</c> of a list.</summary>
    public static JournalForms Of(IReadOnlyList<JournalEntry> entries, int from, int to)
    {
        var forms = new JournalForms(to - from);
        using var json = new Utf8JsonWriter(forms, JournalJson.Options);
        for (var i = from; i < to; i++)
        {
            var entry = entries[i];
            forms.Begin(entry.Source, entry.Id, entry.TypeName, entry.Subject, entry.Time.ToUnixTimeMilliseconds());
            var data = forms.length;
            forms.Advance(sizeof(int));
            json.Reset();
            entry.WriteData(json);
            json.Flush();
            BinaryPrimitives.WriteInt32LittleEndian(forms.buffer.AsSpan(data), forms.length - data - sizeof(int));
        }

        return forms;
    }

    public JournalForm this[int index] => new(buffer.AsSpan(starts[index]..(index + 1 < count ? starts[index + 1] : length)));

    /// <summary>Lays out an entry whose data is known as text.</summary>
    public void Add(string source, string id, string type, string subject, long timeMs, string data)
    {
        Begin(source, id, type, subject, timeMs);
        Write(data);
    }

    public void Advance(int count)
    {
        Reserve(count);
        length += count;
    }

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(Math.Max(sizeHint, 1));
        return buffer.AsMemory(length);
    }

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = [];
    }

    private void Begin(string source, string id, string type, string subject, long timeMs)
    {
        starts[count++] = length;
        var start = length;
        Advance(JournalForm.FieldsAt);
        BinaryPrimitives.WriteInt64LittleEndian(buffer.AsSpan(start + JournalForm.TimeAt), timeMs);
        Write(source);
        Write(id);
        Write(type);
        Write(subject);
    }

    private void Write(string text)
    {
        Reserve(sizeof(int) + Encoding.UTF8.GetMaxByteCount(text.Length));
        var written = Encoding.UTF8.GetBytes(text, buffer.AsSpan(length + sizeof(int)));
        BinaryPrimitives.WriteInt32LittleEndian(buffer.AsSpan(length), written);
        length += sizeof(int) + written;
    }

    private void Reserve(int more)
    {
        if (length + more <= buffer.Length) return;
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(buffer.Length * 2, length + more));
        buffer.AsSpan(0, length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = larger;
    }
}
