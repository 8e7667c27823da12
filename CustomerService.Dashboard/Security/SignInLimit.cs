using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace CustomerService.Dashboard.Security;

/// <summary>
/// Limits how often one address may post to the sign-in pages, whatever names it tries; the lock-out limits tries at one name.
/// The page itself asks, so that a person is told in words.
/// </summary>
public sealed class SignInLimit(IOptions<SecuritySettings> settings) : IDisposable
{
    private readonly PartitionedRateLimiter<HttpContext> limiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
        RateLimitPartition.GetSlidingWindowLimiter(
            context.Connection.RemoteIpAddress?.ToString() ?? "",
            _ => new SlidingWindowRateLimiterOptions
            {
                PermitLimit = settings.Value.SignInsPerMinute,
                Window = TimeSpan.FromMinutes(1),
                SegmentsPerWindow = 6,
            }));

    /// <summary>False when the address has used up its tries; the answer's status then is 429.</summary>
    public bool Admits(HttpContext context)
    {
        using var lease = limiter.AttemptAcquire(context);
        if (!lease.IsAcquired) context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        return lease.IsAcquired;
    }

    public void Dispose() => limiter.Dispose();
}
