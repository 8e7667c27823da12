using CustomerService.Dashboard.Operations;
using CustomerService.Dashboard.Security;
using CustomerService.Domain.Organization;

namespace CustomerService.Dashboard.Live.Viewers;

/// <summary>
/// Cuts viewers whose key was revoked or whose account may no longer sign in, and those who watch a unit that has left their scope: a
/// connection asks for its key only when it opens, and for a unit only when it begins to watch. A viewer that is cut comes back and is
/// told what it may no longer watch; one whose unit merely fell silent would never learn of it.
/// </summary>
internal sealed class ViewerRevalidation(LiveViewers viewers, SharedWelcome welcome, Organizations organizations, TimeProvider clock, ILogger<ViewerRevalidation> log)
    : Lookout(welcome.Interval, "Viewers could not be asked whether they are still welcome; they are asked again soon", clock, log)
{
    /// <inheritdoc />
    public override Task StartAsync(CancellationToken cancellationToken)
    {
        organizations.Changed += CutOutside;
        return base.StartAsync(cancellationToken);
    }

    /// <inheritdoc />
    public override void Dispose()
    {
        organizations.Changed -= CutOutside;
        base.Dispose();
    }

    /// <inheritdoc />
    protected override async Task OnBeatAsync(CancellationToken cancellation)
    {
        foreach (var viewer in viewers.All)
        {
            if (!await welcome.IsStillWelcomeAsync(viewer.User, cancellation)) viewer.Abort();
        }

        // Whoever began to watch while the organisation changed was not there to be cut, and another process may have changed it.
        CutOutside(await organizations.RefreshAsync(cancellation));
    }

    private void CutOutside(OrganizationTree tree)
    {
        foreach (var viewer in viewers.All)
        {
            if (viewer.Units.Any(unit => !Access.MaySee(viewer.User, tree, unit))) viewer.Abort();
        }
    }
}
