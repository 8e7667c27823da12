using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using SkiaSharp;

namespace CustomerService.Dashboard.Exports.Writers;

/// <summary>
/// The fonts of this machine that documents are set in: those an official document asks for where they are installed, else the nearest
/// that has Chinese characters. Without any, a PDF is refused by name: one full of empty boxes is worse than none.
/// </summary>
public sealed class PdfFonts(IOptions<ExportLimits> settings, IStringLocalizer<ReportText> text)
{
    private const string Probe = "客户服务信息简报";

    private static readonly string[] Song = ["FangSong", "仿宋", "FangSong_GB2312", "仿宋_GB2312", "STFangsong", "Noto Serif CJK SC", "Source Han Serif SC", "SimSun", "宋体", "STSong", "AR PL UMing CN"];
    private static readonly string[] Titles = ["FZXiaoBiaoSong-B05S", "方正小标宋简体", "FZXiaoBiaoSong-B05", .. Song];
    private static readonly string[] Hei = ["SimHei", "黑体", "STHeiti", "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", "WenQuanYi Micro Hei", "WenQuanYi Zen Hei", "Droid Sans Fallback"];

    private readonly Lock finding = new();
    private SKTypeface? body;
    private SKTypeface? title;
    private SKTypeface? heading;

    public SKTypeface Body => Find(ref body, [.. Song, .. Hei], isBold: false);

    public SKTypeface Title => Find(ref title, [.. Titles, .. Hei], isBold: true);

    public SKTypeface Heading => Find(ref heading, [.. Hei, .. Song], isBold: true);

    /// <exception cref="ReportRefusedException">There is no font with Chinese characters.</exception>
    public void Check()
    {
        _ = Body;
        _ = Title;
        _ = Heading;
    }

    /// <summary>The first of the families that is installed and has the characters.</summary>
    internal static SKTypeface? Choose(IEnumerable<string> families, IReadOnlySet<string> installed, bool isBold)
    {
        foreach (var family in families.Where(installed.Contains))
        {
            var face = SKTypeface.FromFamilyName(family, isBold ? SKFontStyle.Bold : SKFontStyle.Normal);
            if (face is null) continue;
            using var font = new SKFont(face);
            if (font.ContainsGlyphs(Probe)) return face;
            face.Dispose();
        }

        return null;
    }

    private SKTypeface Find(ref SKTypeface? found, IReadOnlyList<string> families, bool isBold)
    {
        lock (finding)
        {
            if (found is not null) return found;
            IReadOnlyList<string> wanted = [.. settings.Value.Fonts, .. families];
            return found = Choose(wanted, Installed(wanted), isBold) ?? throw new ReportRefusedException(text["NoFont", string.Join(", ", wanted)], StatusCodes.Status501NotImplemented);
        }
    }

    /// <summary>Asked anew while none was found, so that one can be installed while the server runs.</summary>
    private HashSet<string> Installed(IReadOnlyList<string> wanted)
    {
        try
        {
            return SKFontManager.Default.FontFamilies.ToHashSet(StringComparer.OrdinalIgnoreCase);
        }
        catch (Exception missing) when (missing is DllNotFoundException or TypeInitializationException)
        {
            throw new ReportRefusedException(text["NoFont", string.Join(", ", wanted)], StatusCodes.Status501NotImplemented);
        }
    }
}
