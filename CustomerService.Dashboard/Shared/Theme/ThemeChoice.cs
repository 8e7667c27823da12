namespace CustomerService.Dashboard.Shared.Theme;

/// <summary>What the user wants to see: light, dark, or whatever the system says.</summary>
/// <param name="Name">The value in the cookie and in <c>data-theme</c>.</param>
/// <param name="TextKey">The key of its words.</param>
public sealed record ThemeChoice(string Name, string TextKey)
{
    /// <summary>Written by <c>js/theme.js</c>, read here before the first byte, so that no page flashes in the wrong colours.</summary>
    public const string CookieName = "cs-theme";

    public static readonly ThemeChoice Light = new("light", "ThemeLight");
    public static readonly ThemeChoice Dark = new("dark", "ThemeDark");
    public static readonly ThemeChoice System = new("system", "ThemeSystem");

    public static readonly IReadOnlyList<ThemeChoice> All = [Light, Dark, System];

    /// <summary>The colours to draw; for <see cref="System"/> only the browser knows, and <c>js/scheme.js</c> corrects it before the first paint.</summary>
    public string Scheme => this == Dark ? Dark.Name : Light.Name;

    public static ThemeChoice From(HttpRequest request) =>
        All.FirstOrDefault(choice => choice.Name == request.Cookies[CookieName]) ?? System;
}
