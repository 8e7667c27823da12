using System.Globalization;
using System.Text;
using SkiaSharp;

namespace CustomerService.Dashboard.Exports.Writers;

/// <summary>
/// Text of one font and size on a page. Glyphs are written together with the characters they stand for: several characters share a
/// glyph in Chinese fonts (户 and the radical ⼾), and a reader that searches or copies must find the one that was meant.
/// </summary>
internal sealed class PdfText : IDisposable
{
    // What may not begin a line, and what may not end one (避头尾).
    private const string NotFirst = "，。、；：？！）》」』】〕％%…—·,.;:?!)]}’”";
    private const string NotLast = "（《「『【〔([{‘“";

    private readonly SKTypeface face;
    private readonly Dictionary<SKTypeface, SKFont> fonts = [];

    public PdfText(SKTypeface face, double points)
    {
        (this.face, Points) = (face, (float)points);
        _ = Font(face);
    }

    public float Points { get; }

    public float Width(string text) => Runs(text).Sum(run => Font(run.Face).MeasureText(run.Text));

    /// <param name="x">The left edge of its first letter.</param>
    /// <param name="baseline">From the page's top.</param>
    public void Draw(SKCanvas canvas, string text, float x, float baseline, SKPaint paint)
    {
        foreach (var (run, of) in Runs(text))
        {
            var font = Font(of);
            using var line = Line(run, font, out var width);
            if (line is not null) canvas.DrawText(line, x, baseline, paint);
            x += width;
        }
    }

    /// <summary>The text in lines that fit: words stay whole, Chinese breaks between any two characters but before and after certain signs.</summary>
    public IReadOnlyList<string> Wrap(string text, float width, float firstIndent = 0)
    {
        var lines = new List<string>();
        foreach (var paragraph in text.Split('\n'))
        {
            var line = new StringBuilder();
            var room = width - firstIndent;
            var used = 0f;
            foreach (var piece in Pieces(paragraph))
            {
                var wide = Width(piece);
                if (used > 0 && used + wide > room)
                {
                    lines.Add(line.ToString().TrimEnd());
                    line.Clear();
                    (used, room) = (0, width);
                    if (string.IsNullOrWhiteSpace(piece)) continue;
                }

                // A word longer than a line is broken where the line ends.
                foreach (var part in wide > room ? Letters(piece) : [piece])
                {
                    var partWide = wide > room ? Width(part) : wide;
                    if (used > 0 && used + partWide > room)
                    {
                        lines.Add(line.ToString());
                        line.Clear();
                        (used, room) = (0, width);
                    }

                    line.Append(part);
                    used += partWide;
                }
            }

            lines.Add(line.ToString().TrimEnd());
        }

        return lines;
    }

    public void Dispose()
    {
        foreach (var font in fonts.Values) font.Dispose();
    }

    private static SKTextBlob? Line(string text, SKFont font, out float width)
    {
        var glyphs = font.GetGlyphs(text);
        var widths = font.GetGlyphWidths(text);
        width = widths.Sum();
        if (glyphs.Length == 0) return null;
        var bytes = Encoding.UTF8.GetBytes(text);
        using var builder = new SKTextBlobBuilder();
        var run = builder.AllocateRawPositionedTextRun(font, glyphs.Length, bytes.Length);
        glyphs.CopyTo(run.Glyphs);
        bytes.CopyTo(run.Text);
        var (index, at, x) = (0, 0, 0f);
        foreach (var rune in text.EnumerateRunes())
        {
            run.Clusters[index] = (uint)at;
            run.Positions[index] = new SKPoint(x, 0);
            x += widths[index++];
            at += rune.Utf8SequenceLength;
        }

        return builder.Build();
    }

    /// <summary>The text in stretches that one font can write; what none has stays with the first.</summary>
    private IEnumerable<(string Text, SKTypeface Face)> Runs(string text)
    {
        if (Font(face).ContainsGlyphs(text))
        {
            yield return (text, face);
            yield break;
        }

        var stretch = new StringBuilder();
        var current = face;
        foreach (var rune in text.EnumerateRunes())
        {
            var of = Font(face).ContainsGlyph(rune.Value) ? face : SKFontManager.Default.MatchCharacter(rune.Value) ?? face;
            if (of.Handle != current.Handle && stretch.Length > 0)
            {
                yield return (stretch.ToString(), current);
                stretch.Clear();
            }

            current = of;
            stretch.Append(rune.ToString());
        }

        if (stretch.Length > 0) yield return (stretch.ToString(), current);
    }

    private SKFont Font(SKTypeface of)
    {
        if (!fonts.TryGetValue(of, out var font)) fonts[of] = font = new SKFont(of, Points) { Subpixel = true, LinearMetrics = true, Hinting = SKFontHinting.None };
        return font;
    }

    private static IEnumerable<string> Letters(string text) => text.EnumerateRunes().Select(rune => rune.ToString());

    private static IEnumerable<string> Pieces(string text)
    {
        var piece = new StringBuilder();
        var previous = default(Rune);
        foreach (var rune in text.EnumerateRunes())
        {
            if (piece.Length > 0 && MayBreak(previous, rune))
            {
                yield return piece.ToString();
                piece.Clear();
            }

            piece.Append(rune.ToString());
            previous = rune;
        }

        if (piece.Length > 0) yield return piece.ToString();
    }

    private static bool MayBreak(Rune before, Rune after)
    {
        if (NotFirst.Contains(after.ToString(), StringComparison.Ordinal) || NotLast.Contains(before.ToString(), StringComparison.Ordinal)) return false;
        if (Rune.IsWhiteSpace(before) || Rune.IsWhiteSpace(after)) return true;
        return IsWide(before) || IsWide(after);
    }

    private static bool IsWide(Rune rune) => rune.Value >= 0x2E80 || Rune.GetUnicodeCategory(rune) == UnicodeCategory.OtherLetter;
}
