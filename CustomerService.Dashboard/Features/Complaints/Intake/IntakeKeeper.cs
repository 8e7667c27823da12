using System.Security.Claims;
using CustomerService.Dashboard.Desk.Drafts;

namespace CustomerService.Dashboard.Features.Complaints.Intake;

/// <summary>Keeps what is being written on the form of a new case, and brings back what was begun: for each call by itself, and without one.</summary>
public sealed class IntakeKeeper(IntakeDrafts drafts)
{
    private string? call;
    private bool isOpen;

    /// <summary>When the words were kept that stand in the form again; null for a form begun now.</summary>
    public DateTimeOffset? RestoredAt { get; private set; }

    /// <summary>What else is begun and not recorded, the latest first.</summary>
    public IReadOnlyList<IntakeDraft> Others { get; private set; } = [];

    /// <summary>The form is about this call from now on, or about none.</summary>
    /// <param name="written">What stands in the form: it goes along when nothing was begun for the call, and stays begun where it was otherwise.</param>
    /// <returns>What the form is to show.</returns>
    public async Task<NewCaseEntry> OpenAsync(ClaimsPrincipal user, string? about, NewCaseEntry written)
    {
        var (before, wasOpen) = (call, isOpen);
        (call, isOpen, RestoredAt) = (about, true, null);
        var begun = await drafts.AllAsync(user);
        Others = [.. begun.Where(each => each.Call != about)];
        if (begun.FirstOrDefault(each => each.Call == about) is { } own)
        {
            RestoredAt = own.SavedAt;
            return NewCaseEntry.Of(own.Words);
        }

        if (!wasOpen || !written.IsBegun) return written;
        await drafts.KeepAsync(user, about, written.ToWords());
        await drafts.DropAsync(user, before);
        Others = [.. Others.Where(each => each.Call != before)];
        return written;
    }

    public Task KeepAsync(ClaimsPrincipal user, NewCaseEntry written) => isOpen ? drafts.KeepAsync(user, call, written.ToWords()) : Task.CompletedTask;

    /// <summary>It was recorded, or is not wanted any more.</summary>
    public Task DropAsync(ClaimsPrincipal user)
    {
        RestoredAt = null;
        return drafts.DropAsync(user, call);
    }
}
