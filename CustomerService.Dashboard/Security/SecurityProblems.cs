using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CustomerService.Dashboard.Security;

/// <summary>Refusals as problem details (RFC 9457), the same from every endpoint.</summary>
public static class SecurityProblems
{
    /// <summary>401: no key, or one that is not known here.</summary>
    public static ProblemHttpResult Unauthorized(bool presented) => TypedResults.Problem(
        statusCode: StatusCodes.Status401Unauthorized,
        title: presented ? "Unknown API key" : "API key missing",
        detail: presented
            ? "The key is malformed, unknown or revoked."
            : "Present a key as 'Authorization: Bearer <api key>'.");

    /// <summary>403: the bearer is known, but may not do this.</summary>
    public static ProblemHttpResult WrongScope(Endpoint? endpoint)
    {
        var scope = endpoint?.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(data => Policies.ScopeOf(data.Policy)).FirstOrDefault(needed => needed is not null);
        return TypedResults.Problem(
            statusCode: StatusCodes.Status403Forbidden,
            title: "Not allowed",
            detail: scope is null ? "The bearer may not do this." : $"This needs an API key with scope '{scope}'.");
    }

    /// <summary>403: the unit lies outside the bearer's, or does not exist; which of the two is not told.</summary>
    public static ProblemHttpResult OutsideUnit(string? unitCode) => TypedResults.Problem(
        statusCode: StatusCodes.Status403Forbidden,
        title: "Outside the bearer's unit",
        detail: $"The unit '{unitCode}' is not within the unit of this bearer.");
}
