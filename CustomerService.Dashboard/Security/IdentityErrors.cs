using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Localization;

namespace CustomerService.Dashboard.Security;

/// <summary>Says in the reader's language what Identity refused.</summary>
public static class IdentityErrors
{
    public static string Explain(this IdentityResult result, IStringLocalizer<SecurityText> text) =>
        string.Join(' ', result.Errors.Select(error => Explain(error, text)).Distinct(StringComparer.Ordinal));

    private static string Explain(IdentityError error, IStringLocalizer<SecurityText> text) =>
        text[$"Error.{error.Code}"] is { ResourceNotFound: false } known ? known : text["Error.Other"];
}
