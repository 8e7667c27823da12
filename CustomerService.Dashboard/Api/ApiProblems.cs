using Microsoft.AspNetCore.Http.HttpResults;

namespace CustomerService.Dashboard.Api;

/// <summary>Refusals of the public API as problem details (RFC 9457) that name what is wrong.</summary>
internal static class ApiProblems
{
    /// <summary>400: a parameter is wrong.</summary>
    public static ProblemHttpResult Field(string field, string reason) => Of(
        StatusCodes.Status400BadRequest, "Invalid parameter", $"{field}: {reason}", ("field", field));

    public static ProblemHttpResult Of(int status, string title, string detail, params (string Key, object Value)[] more) => TypedResults.Problem(
        detail, statusCode: status, title: title, extensions: more.ToDictionary(pair => pair.Key, pair => (object?)pair.Value, StringComparer.Ordinal));

    /// <summary>Documents the refusals that every endpoint of the API can give, and those of this one.</summary>
    public static RouteHandlerBuilder ProducesApiProblems(this RouteHandlerBuilder endpoint, params int[] own)
    {
        foreach (var status in (int[])[.. own, StatusCodes.Status401Unauthorized, StatusCodes.Status403Forbidden, StatusCodes.Status429TooManyRequests])
            endpoint.ProducesProblem(status);
        return endpoint;
    }
}
