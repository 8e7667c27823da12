using CustomerService.Dashboard.Features.Hotline.Board;
using CustomerService.Dashboard.Live;
using CustomerService.Dashboard.Shared.Localization;
using CustomerService.Domain.Organization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace CustomerService.Dashboard.Features.Hotline.Staffing;

/// <summary>How many agents each queue of a unit needs now, and why. Which queue is open is in the address.</summary>
public sealed partial class StaffingPage(
    VisibleUnits units, StaffingAdvisor advisor, Feed feed, NavigationManager navigation, IOptionsMonitor<StaffingSettings> settings) : IDisposable
{
    private readonly PageCulture culture = new();
    private UnitNode? unit;
    private IReadOnlyList<QueueAdvice>? advices;
    private QueueAdvice? chosen;
    private IDisposable? subscription;
    private string? subscribed;
    private DateTimeOffset shownAt;

    [Parameter]
    public string Unit { get; set; } = "";

    [SupplyParameterFromQuery(Name = "queue")]
    private string? Queue { get; set; }

    [Inject]
    private IStringLocalizer<StaffingText> Text { get; set; } = default!;

    private int Minutes => (int)settings.CurrentValue.Evidence.TotalMinutes;

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        if (await units.FindAsync(Unit) is not { } found)
        {
            navigation.NotFound();
            return;
        }

        unit = found;
        await AdviseAsync();
    }

    /// <inheritdoc />
    protected override void OnAfterRender(bool firstRender)
    {
        if (unit is null || unit.Code == subscribed) return;
        subscription?.Dispose();
        subscribed = unit.Code;
        subscription = feed.Subscribe(subscribed, snapshot => ReceiveAsync(snapshot.AsOf));
    }

    // The live board is only the clock here: an advice is good for some seconds.
    private async Task ReceiveAsync(DateTimeOffset asOf)
    {
        if (asOf - shownAt < settings.CurrentValue.Lasts) return;
        try
        {
            await InvokeAsync(() => culture.RunAsync(async () =>
            {
                // The scope is asked again: a queue may have left the unit since, or the unit the user's.
                if (await units.FindAsync(Unit) is not { } now) return;
                unit = now;
                await AdviseAsync();
                StateHasChanged();
            }));
        }
#pragma warning disable CA1031 // Whatever failed belongs to this page's circuit, not to the feed.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            await DispatchExceptionAsync(fault);
        }
    }

    private async Task AdviseAsync()
    {
        advices = await advisor.AdviseAsync(unit!);
        chosen = advices.FirstOrDefault(advice => advice.Queue.Code == Queue) ?? (advices.Count > 0 ? advices[0] : null);
        shownAt = chosen?.At ?? shownAt;
    }

    /// <inheritdoc />
    public void Dispose() => subscription?.Dispose();
}
