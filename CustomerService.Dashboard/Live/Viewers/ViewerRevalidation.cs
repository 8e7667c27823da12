using CustomerService.Dashboard.Operations;
using CustomerService.Dashboard.Security;

namespace CustomerService.Dashboard.Live.Viewers;

/// <summary>
/// Cuts viewers whose key was revoked or whose account may no longer sign in: a connection asks for its key only when it opens.
/// </summary>
internal sealed class ViewerRevalidation(LiveViewers viewers, SharedWelcome welcome, TimeProvider clock, ILogger<ViewerRevalidation> log)
    : Lookout(welcome.Interval, "Viewers could not be asked whether they are still welcome; they are asked again soon", clock, log)
{
    /// <inheritdoc />
    protected override async Task OnBeatAsync(CancellationToken cancellation)
    {
        foreach (var viewer in viewers.All)
        {
            if (!await welcome.IsStillWelcomeAsync(viewer.User, cancellation)) viewer.Abort();
        }
    }
}
