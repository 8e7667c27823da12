using Microsoft.AspNetCore.Localization;

namespace CustomerService.Dashboard.Shared.Localization;

/// <summary>
/// Chinese for a browser that prefers any Chinese (zh, zh-CN, zh-Hans, zh-TW …) to English; English for every other.
/// </summary>
public sealed class BrowserLanguage : RequestCultureProvider
{
    public override Task<ProviderCultureResult?> DetermineProviderCultureResult(HttpContext httpContext)
    {
        var preferred = httpContext.Request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(language => language.Quality ?? 1)
            .Select(language => language.Value.ToString())
            .FirstOrDefault(language => Speaks(language, "zh") || Speaks(language, "en"));
        var chinese = preferred is not null && Speaks(preferred, "zh");
        return Task.FromResult<ProviderCultureResult?>(new ProviderCultureResult((chinese ? Languages.Chinese : Languages.English).Name));
    }

    private static bool Speaks(string tag, string language) =>
        tag.Equals(language, StringComparison.OrdinalIgnoreCase)
        || tag.StartsWith(language + "-", StringComparison.OrdinalIgnoreCase);
}
