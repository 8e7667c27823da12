using System.Text;

namespace CustomerService.Dashboard.Intake.QueueLog;

/// <summary>The fields of one line, <c>time|call|queue|agent|event|data…</c>, found without copying.</summary>
internal ref struct QueueLogLine
{
    /// <summary>Fields beyond this are user text that nobody reads (a caller's name may hold bars).</summary>
    private const int MaxFields = 16;

    private const int FirstData = 5;
    private static readonly string[] Names = ["time", "call", "queue", "agent", "event"];

    private readonly ReadOnlySpan<byte> line;
    private Starts starts;
    private int count;

    public QueueLogLine(ReadOnlySpan<byte> line)
    {
        this.line = line;
        var at = 0;
        while (count < MaxFields)
        {
            starts[count++] = at;
            var bar = line[at..].IndexOf((byte)'|');
            if (bar < 0) return;
            at += bar + 1;
        }
    }

    public readonly bool IsWhole => count >= FirstData;

    public readonly ReadOnlySpan<byte> Time => Field(0);

    public readonly ReadOnlySpan<byte> Word => Field(4);

    public readonly string Call => Text(1);

    public readonly string Queue => Text(2);

    public readonly string Agent => Text(3);

    public readonly ReadOnlySpan<byte> Data(int index) => Field(FirstData + index);

    public readonly string DataText(int index) => Text(FirstData + index);

    /// <summary>Where a field begins, from 1; past the line's end for a field that is not there.</summary>
    public readonly int Column(int field) => (field < count ? starts[field] : line.Length) + 1;

    public static int DataField(int index) => FirstData + index;

    public static string Name(int field) => field < Names.Length ? Names[field] : $"data {field - FirstData + 1}";

    /// <summary>The field that holds a byte of the line.</summary>
    public readonly int FieldAt(int offset)
    {
        var field = 0;
        while (field + 1 < count && starts[field + 1] <= offset) field++;
        return field;
    }

    private readonly ReadOnlySpan<byte> Field(int index)
    {
        if (index >= count) return default;
        var rest = line[starts[index]..];
        var bar = rest.IndexOf((byte)'|');
        return bar < 0 ? rest : rest[..bar];
    }

    private readonly string Text(int index) => Encoding.UTF8.GetString(Field(index));

    [System.Runtime.CompilerServices.InlineArray(MaxFields)]
    private struct Starts
    {
        private int first;
    }
}
