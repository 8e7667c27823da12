namespace CustomerService.Dashboard.Intake.Import;

/// <summary>Says how far a long import is, about once a second, where nobody mistakes it for the result.</summary>
internal sealed class Progress(TextWriter output, TimeProvider clock)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);
    private DateTimeOffset next = clock.GetUtcNow() + Interval;

    public void At(string file, Stream stream)
    {
        var now = clock.GetUtcNow();
        if (now < next) return;
        next = now + Interval;
        output.WriteLine($"{file}: {(stream.Length == 0 ? 100 : 100 * stream.Position / stream.Length)} %");
    }
}
