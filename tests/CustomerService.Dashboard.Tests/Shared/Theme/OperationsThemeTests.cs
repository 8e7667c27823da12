using CustomerService.Dashboard.Shared.Theme;
using MudBlazor;
using Xunit;

namespace CustomerService.Dashboard.Tests.Shared.Theme;

public sealed class OperationsThemeTests
{
    public static TheoryData<string> Schemes => ["light", "dark"];

    [Theory]
    [MemberData(nameof(Schemes))]
    public void Text_OnEverySurface_IsReadable(string scheme)
    {
        var css = new Stylesheet(scheme);
        var pairs =
            from surface in new[] { "surface", "surface-2", "canvas" }
            from text in new[] { "text", "text-2", "text-3", "accent", "good", "warn", "bad", "unknown" }
            select (text, surface);

        Assert.All(pairs, pair => AtLeast(4.5, css, pair.text, pair.surface));
    }

    [Theory]
    [MemberData(nameof(Schemes))]
    public void Text_OnItsOwnColour_IsReadable(string scheme)
    {
        var css = new Stylesheet(scheme);

        AtLeast(4.5, css, "accent-text", "accent");
        AtLeast(4.5, css, "text", "accent-soft");
        AtLeast(4.5, css, "text-3", "sunken");
        Assert.All(["good", "warn", "bad", "unknown"], status => AtLeast(4.5, css, status, status + "-soft"));
        Assert.All(["frame", "frame-hover", "frame-active"], frame => AtLeast(4.5, css, "frame-text", frame));
        Assert.All(["frame-text-2", "frame-accent", "frame-warn"], text => AtLeast(4.5, css, text, "frame"));
    }

    [Theory]
    [MemberData(nameof(Schemes))]
    public void Marks_ThatCarryMeaning_StandOut(string scheme)
    {
        var css = new Stylesheet(scheme);

        Assert.All(["surface", "canvas"], surface => AtLeast(3, css, "line-strong", surface));
        Assert.All(["surface", "canvas"], surface => AtLeast(3, css, "focus", surface));
        Assert.All(Enumerable.Range(1, 6), series => AtLeast(3, css, $"series-{series}", "surface"));
    }

    [Theory]
    [MemberData(nameof(Schemes))]
    public void Palette_OfTheLibrary_HasTheStylesheetsColours(string scheme)
    {
        var css = new Stylesheet(scheme);
        var palette = scheme == "light" ? OperationsTheme.Light.PaletteLight : (Palette)OperationsTheme.Dark.PaletteDark;

        Assert.Equal(
            [css["canvas"], css["surface"], css["surface-2"], css["text"], css["text-2"], css["accent"], css["accent-text"], css["good"], css["warn"], css["bad"], css["line"], css["line-strong"], css["frame"]],
            new[]
            {
                palette.Background, palette.Surface, palette.BackgroundGray, palette.TextPrimary, palette.TextSecondary, palette.Primary, palette.PrimaryContrastText,
                palette.Success, palette.Warning, palette.Error, palette.LinesDefault, palette.LinesInputs, palette.AppbarBackground,
            }.Select(colour => colour.ToString(MudBlazor.Utilities.MudColorOutputFormats.Hex)));
    }

    private static void AtLeast(double ratio, Stylesheet css, string text, string surface) =>
        Assert.True(css.Contrast(text, surface) >= ratio, $"{text} on {surface} has {css.Contrast(text, surface):0.00}, needs {ratio}.");
}
