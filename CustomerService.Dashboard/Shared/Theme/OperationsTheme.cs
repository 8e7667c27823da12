using MudBlazor;

namespace CustomerService.Dashboard.Shared.Theme;

/// <summary>
/// MudBlazor's theme in the colours of <c>wwwroot/css/tokens.css</c>. The stylesheet is the source; a test keeps this
/// class equal to it and both of them readable (WCAG 2.2 AA).
/// </summary>
public static class OperationsTheme
{
    private const string FontStack =
        "system-ui, -apple-system, 'Segoe UI Variable Text', 'Segoe UI', 'PingFang SC', 'HarmonyOS Sans SC', 'MiSans', "
        + "'Microsoft YaHei UI', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Source Han Sans SC', 'Noto Sans SC', sans-serif";

    public static readonly MudTheme Light = Make("light", new PaletteLight
    {
        Background = "#edf1ef", BackgroundGray = "#f5f8f7", Surface = "#ffffff",
        TextPrimary = "#13211e", TextSecondary = "#465652", TextDisabled = "#62716c",
        ActionDefault = "#465652", ActionDisabled = "#8b9994", ActionDisabledBackground = "#e2e8e5",
        Primary = "#0a6b60", PrimaryContrastText = "#ffffff",
        Secondary = "#2b62b8", SecondaryContrastText = "#ffffff",
        Tertiary = "#7b4396", TertiaryContrastText = "#ffffff",
        Info = "#2b62b8", InfoContrastText = "#ffffff",
        Success = "#19713d", SuccessContrastText = "#ffffff",
        Warning = "#855300", WarningContrastText = "#ffffff",
        Error = "#b3261e", ErrorContrastText = "#ffffff",
        Dark = "#0f1d1a", DarkContrastText = "#e6f0ed",
        AppbarBackground = "#0f1d1a", AppbarText = "#e6f0ed",
        DrawerBackground = "#0f1d1a", DrawerText = "#e6f0ed", DrawerIcon = "#e6f0ed",
        LinesDefault = "#d2dbd7", LinesInputs = "#7c8c86", TableLines = "#d2dbd7", Divider = "#d2dbd7",
        TableStriped = "#f5f8f7", TableHover = "#edf1ef",
    }, new PaletteDark());

    public static readonly MudTheme Dark = Make("dark", new PaletteLight(), new PaletteDark
    {
        Background = "#0d1513", BackgroundGray = "#1a2623", Surface = "#141e1c",
        TextPrimary = "#e4edea", TextSecondary = "#aabab5", TextDisabled = "#8a9b96",
        ActionDefault = "#aabab5", ActionDisabled = "#63736e", ActionDisabledBackground = "#24312d",
        Primary = "#4fc9b4", PrimaryContrastText = "#05231e",
        Secondary = "#86b1f5", SecondaryContrastText = "#071a38",
        Tertiary = "#cf9fe6", TertiaryContrastText = "#2a0f38",
        Info = "#86b1f5", InfoContrastText = "#071a38",
        Success = "#5fd08d", SuccessContrastText = "#06260f",
        Warning = "#ecb44b", WarningContrastText = "#2b1c00",
        Error = "#ff8d83", ErrorContrastText = "#3d0703",
        Dark = "#080e0d", DarkContrastText = "#e6f0ed",
        AppbarBackground = "#080e0d", AppbarText = "#e6f0ed",
        DrawerBackground = "#080e0d", DrawerText = "#e6f0ed", DrawerIcon = "#e6f0ed",
        LinesDefault = "#293733", LinesInputs = "#6f807b", TableLines = "#293733", Divider = "#293733",
        TableStriped = "#1a2623", TableHover = "#1f2c29",
    });

    private static MudTheme Make(string scheme, PaletteLight light, PaletteDark dark) => new()
    {
        PaletteLight = light,
        PaletteDark = dark,
        PseudoCss = new PseudoCss { Scope = $":root[data-scheme={scheme}]" },
        LayoutProperties = new LayoutProperties { DefaultBorderRadius = "5px", AppbarHeight = "48px" },
        Typography = new Typography
        {
            Default = new DefaultTypography { FontFamily = [FontStack], FontSize = ".875rem", LineHeight = "1.45", LetterSpacing = "normal" },
            H1 = new H1Typography { FontSize = "1.25rem", FontWeight = "650", LineHeight = "1.3", LetterSpacing = "normal" },
            H2 = new H2Typography { FontSize = "1.0625rem", FontWeight = "650", LineHeight = "1.35", LetterSpacing = "normal" },
            H3 = new H3Typography { FontSize = ".9375rem", FontWeight = "650", LineHeight = "1.4", LetterSpacing = "normal" },
            Button = new ButtonTypography { TextTransform = "none", FontSize = ".8125rem", FontWeight = "600", LetterSpacing = "normal" },
        },
    };
}
