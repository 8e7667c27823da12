using Microsoft.AspNetCore.Localization;

namespace CustomerService.Dashboard.Shared.Localization;

/// <summary>The language that the address of a wallboard asks for: a screen on a wall has no settings but its address.</summary>
public sealed class AddressLanguage : RequestCultureProvider
{
    private static readonly PathString Wall = "/wall";

    public override Task<ProviderCultureResult?> DetermineProviderCultureResult(HttpContext httpContext)
    {
        var asked = httpContext.Request.Query["lang"].ToString();
        var isKnown = httpContext.Request.Path.StartsWithSegments(Wall, StringComparison.OrdinalIgnoreCase)
            && (asked == Languages.English.Name || asked == Languages.Chinese.Name);
        return Task.FromResult(isKnown ? new ProviderCultureResult(asked) : null);
    }
}
