using System.Text;

namespace CustomerService.Dashboard.Tests.Commands;

/// <summary>In place of the console's writer: what one flow of work writes goes to that flow's own writer, everything else where it always went.</summary>
internal sealed class FlowWriter(TextWriter always) : TextWriter
{
    private readonly AsyncLocal<TextWriter?> own = new();

    public override Encoding Encoding => always.Encoding;

    private TextWriter Current => own.Value ?? always;

    public static FlowWriter Over(TextWriter always, Action<TextWriter> put)
    {
        var writer = new FlowWriter(always);
        put(writer);
        return writer;
    }

    /// <summary>From here on, in this flow and those it begins.</summary>
    public void Catch(TextWriter writer) => own.Value = Synchronized(writer);

    public override void Write(char value) => Current.Write(value);

    public override void Write(char[] buffer, int index, int count) => Current.Write(buffer, index, count);

    public override void Write(string? value) => Current.Write(value);

    public override void WriteLine(string? value) => Current.WriteLine(value);

    public override Task WriteAsync(string? value) => Current.WriteAsync(value);

    public override Task WriteLineAsync(string? value) => Current.WriteLineAsync(value);

    public override void Flush() => Current.Flush();
}
