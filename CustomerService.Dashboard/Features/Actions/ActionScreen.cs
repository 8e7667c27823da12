using System.Security.Claims;
using CustomerService.Dashboard.Actions;
using CustomerService.Dashboard.Briefs;
using CustomerService.Dashboard.Papers;
using CustomerService.Domain.Actions;
using CustomerService.Domain.Journal;
using CustomerService.Domain.Papers;
using CustomerService.Domain.Time;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.Localization;

namespace CustomerService.Dashboard.Features.Actions;

/// <summary>A page of corrective actions: it says what came of what its reader did, and why something could not be done.</summary>
public abstract class ActionScreen(ActionRegister actions, BriefWords words) : PaperScreen
{
    [CascadingParameter]
    protected Task<AuthenticationState> Authentication { get; set; } = default!;

    [Inject]
    protected IStringLocalizer<ActionsText> Text { get; set; } = default!;

    [Inject]
    protected OrganizationZone Zone { get; set; } = default!;

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    protected BriefWords Words => words;

    protected DateOnly Today => Zone.DayOf(Clock.GetUtcNow());

    /// <summary>What came of the last act.</summary>
    protected string? Message { get; set; }

    /// <inheritdoc />
    protected override IReadOnlyList<PaperRegister> Registers => [actions];

    /// <param name="act">Says in the end what was done.</param>
    /// <returns>Whether it was done.</returns>
    protected async Task<bool> TryAsync(Func<ClaimsPrincipal, Task<string>> act)
    {
        var isDone = false;
        try
        {
            Message = await act((await Authentication).User);
            isDone = true;
        }
        catch (ActionRefusedException refused)
        {
            Message = Text["Refused", Text["Refusal." + refused.Refusal]];
        }
        catch (JournalUnavailableException)
        {
            Message = Text["Refused", Text["JournalAway"]];
        }

        await ReadAsync();
        StateHasChanged();
        return isDone;
    }
}
