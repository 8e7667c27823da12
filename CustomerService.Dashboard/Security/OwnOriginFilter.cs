namespace CustomerService.Dashboard.Security;

/// <summary>Keeps other sites from posting to an endpoint through a visitor's browser.</summary>
public static class OwnOriginFilter
{
    public static TBuilder RequireOwnOrigin<TBuilder>(this TBuilder builder) where TBuilder : IEndpointConventionBuilder =>
        builder.AddEndpointFilter((context, next) =>
            context.HttpContext.RequestServices.GetRequiredService<OriginPolicy>().Admits(context.HttpContext.Request)
                ? next(context)
                : ValueTask.FromResult<object?>(TypedResults.StatusCode(StatusCodes.Status403Forbidden)));
}
