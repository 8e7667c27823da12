using System.Globalization;
using CustomerService.Dashboard.Security;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;
using MudBlazor;

namespace CustomerService.Dashboard.Shared.Localization;

/// <summary>The two languages of the product, how one is chosen and how the choice is kept.</summary>
public static class Languages
{
    /// <summary>Keeps what the user chose, for a year.</summary>
    public const string CookieName = "cs-culture";

    public static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");
    public static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh-CN");

    /// <summary>The language that is not this one.</summary>
    public static CultureInfo Other(CultureInfo culture) =>
        culture.TwoLetterISOLanguageName == Chinese.TwoLetterISOLanguageName ? English : Chinese;

    /// <summary>What <paramref name="say"/> says in a language, whatever is spoken around it.</summary>
    public static T Say<T>(CultureInfo language, Func<T> say)
    {
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = language;
        try
        {
            return say();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
        }
    }

    public static void AddLanguages(this WebApplicationBuilder builder)
    {
        builder.Services.AddLocalization();
        builder.Services.AddTransient<MudLocalizer, MudTexts>();
        builder.Services.AddSingleton<Sentences>();
        builder.Services.Configure<RequestLocalizationOptions>(options =>
        {
            options.DefaultRequestCulture = new RequestCulture(English);
            options.SupportedCultures = options.SupportedUICultures = [English, Chinese];
            options.RequestCultureProviders =
                [new AddressLanguage(), new CookieRequestCultureProvider { CookieName = CookieName, Options = options }, new BrowserLanguage()];
        });
    }

    public static void UseLanguages(this WebApplication app) => app.UseRequestLocalization();

    public static void MapLanguages(this WebApplication app) =>
        app.MapPost("/culture", Choose).DisableAntiforgery().RequireOwnOrigin().AllowAnonymous().ExcludeFromDescription();

    // The origin is checked instead of a token: the form must work on a page that outlived the server which made its token.
    private static Results<RedirectHttpResult, ValidationProblem> Choose(
        HttpContext context, TimeProvider clock, [FromForm] string culture, [FromForm] string? returnUrl)
    {
        var chosen = new[] { English, Chinese }.FirstOrDefault(language => language.Name == culture);
        if (chosen is null)
            return TypedResults.ValidationProblem(new Dictionary<string, string[]> { ["culture"] = [$"Unknown language '{culture}'."] });

        context.Response.Cookies.Append(
            CookieName,
            CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(chosen)),
            new CookieOptions
            {
                Expires = clock.GetUtcNow().AddYears(1),
                SameSite = SameSiteMode.Lax,
                Secure = context.Request.IsHttps,
                HttpOnly = true,
                IsEssential = true,
            });
        return TypedResults.LocalRedirect(RedirectHttpResult.IsLocalUrl(returnUrl) ? returnUrl! : "/");
    }
}
