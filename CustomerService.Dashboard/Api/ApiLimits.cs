using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Net.Http.Headers;

namespace CustomerService.Dashboard.Api;

/// <summary>
/// What one key may ask of the server, so that a runaway client cannot starve the others: generous for any honest use,
/// settable in the section <c>Api</c>. A client over its limit is told 429 and when to come again.
/// </summary>
internal static class ApiLimits
{
    public const string Intake = "api-intake";
    public const string Read = "api-read";

    public static void AddApiLimits(this WebApplicationBuilder builder)
    {
        var concurrent = builder.Configuration.GetValue("Api:ConcurrentIntake", 256);
        var reads = builder.Configuration.GetValue("Api:ReadsPerSecond", 200);
        builder.Services.AddOptions<RateLimiterOptions>().Configure(options =>
        {
            options.AddPolicy(Intake, context => RateLimitPartition.GetConcurrencyLimiter(
                Bearer(context), _ => new ConcurrencyLimiterOptions { PermitLimit = concurrent, QueueLimit = concurrent }));
            options.AddPolicy(Read, context => RateLimitPartition.GetTokenBucketLimiter(Bearer(context), _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = reads * 2, TokensPerPeriod = reads, ReplenishmentPeriod = TimeSpan.FromSeconds(1),
            }));
            // Pages have their own way to say it.
            options.OnRejected = (rejected, _) => rejected.HttpContext.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal)
                ? new ValueTask(RefuseAsync(rejected.HttpContext))
                : ValueTask.CompletedTask;
        });
    }

    /// <summary>The limiter stands before sign-in, so that refusing costs nothing; whoever presents the same is the same.</summary>
    private static string Bearer(HttpContext context) => context.Request.Headers.Authorization.ToString() is { Length: > 0 } key
        ? key
        : context.Connection.RemoteIpAddress?.ToString() ?? "";

    private static Task RefuseAsync(HttpContext context)
    {
        context.Response.Headers[HeaderNames.RetryAfter] = "1";
        return ApiProblems.Of(StatusCodes.Status429TooManyRequests, "Too many requests", "This client sends more than one client may; try again in a second.").ExecuteAsync(context);
    }
}
