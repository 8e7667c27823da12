using SkiaSharp;

namespace CustomerService.Dashboard.Exports.Writers;

/// <summary>Pages that fill from the top; whoever writes asks for room first. Points from the page's upper left corner.</summary>
internal sealed class PdfPages : IDisposable
{
    private const double PageNumberMm = 7;

    private readonly SKDocument document;
    private readonly PageLayout layout;
    private readonly PdfText numbers;
    private readonly Func<int, string> numbered;
    private int count;

    public PdfPages(SKDocument document, PageLayout layout, SKTypeface face, Func<int, string> numbered)
    {
        (this.document, this.layout, this.numbered) = (document, layout, numbered);
        numbers = new PdfText(face, 14);
        Begin();
    }

    public SKCanvas Canvas { get; private set; } = null!;

    public SKPaint Ink { get; } = new() { Color = SKColors.Black, IsAntialias = true };

    public float Y { get; private set; }

    public float Left => (float)(layout.LeftMm * PageLayout.PointsPerMm);

    public float Width => (float)layout.TextWidthPoints;

    public float Right => Left + Width;

    private float Bottom => (float)((layout.HeightMm - layout.BottomMm) * PageLayout.PointsPerMm);

    /// <summary>Begins a page when so much does not fit on this one.</summary>
    /// <returns>Whether it did.</returns>
    public bool Need(float height)
    {
        if (Y + height <= Bottom) return false;
        End();
        Begin();
        return true;
    }

    public void Move(float height) => Y += height;

    public void Finish()
    {
        End();
        document.Close();
    }

    public void Dispose()
    {
        numbers.Dispose();
        Ink.Dispose();
    }

    private void Begin()
    {
        Canvas = document.BeginPage((float)(layout.WidthMm * PageLayout.PointsPerMm), (float)(layout.HeightMm * PageLayout.PointsPerMm));
        Y = (float)(layout.TopMm * PageLayout.PointsPerMm);
        count++;
    }

    private void End()
    {
        var text = numbered(count);
        var x = count % 2 == 1 ? Right - numbers.Width(text) - numbers.Points : Left + numbers.Points;
        numbers.Draw(Canvas, text, x, Bottom + (float)(PageNumberMm * PageLayout.PointsPerMm), Ink);
        document.EndPage();
    }
}
