using System.Globalization;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Time;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using Microsoft.JSInterop;

namespace CustomerService.Dashboard.Features.Hotline.Course;

/// <summary>A unit's day against what this weekday usually is. Today's is read again now and then.</summary>
public sealed partial class CoursePage(VisibleUnits units, CourseQueries queries, NavigationManager navigation, OrganizationZone zone, TimeProvider clock) : IAsyncDisposable
{
    private readonly CancellationTokenSource ended = new();
    private UnitNode? unit;
    private CourseChoice? choice;
    private DayCourse? course;
    private IJSObjectReference? module;

    [Parameter]
    public string Unit { get; set; } = "";

    [SupplyParameterFromQuery(Name = "day")]
    private string? Day { get; set; }

    [SupplyParameterFromQuery(Name = "queue")]
    private string? Queue { get; set; }

    [Inject]
    private IStringLocalizer<CourseText> Text { get; set; } = default!;

    [Inject]
    private IOptionsMonitor<CourseSettings> Settings { get; set; } = default!;

    [Inject]
    private IJSRuntime Js { get; set; } = default!;

    private DateOnly Today => zone.DayOf(clock.GetUtcNow());

    private int Weeks => Settings.CurrentValue.Weeks;

    private string DayName => choice!.Day.ToString(Text["DayFormat"], CultureInfo.CurrentCulture);

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        var found = await units.FindAsync(Unit);
        var chosen = CourseChoice.Read(Unit, Day, Queue, Today);
        var queue = found?.AllQueues().FirstOrDefault(candidate => candidate.Code == chosen.Queue);
        if (found is null || (chosen.Queue is not null && queue is null))
        {
            navigation.NotFound();
            return;
        }

        var read = await queries.ReadAsync(found, queue, chosen.Day);
        (unit, choice, course) = (found, chosen, read);
    }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;
        var until = ended.Token;
        try
        {
            module = await Js.InvokeAsync<IJSObjectReference>("import", "./js/hotline.js");
            using var timer = new PeriodicTimer(Settings.CurrentValue.Lasts, clock);
            while (await timer.WaitForNextTickAsync(until))
            {
                if (choice?.Day == Today) await InvokeAsync(RefreshAsync);
            }
        }
        catch (Exception gone) when (gone is OperationCanceledException or JSDisconnectedException)
        {
            // The page is gone.
        }
    }

    private async Task RefreshAsync()
    {
        await OnParametersSetAsync();
        StateHasChanged();
    }

    private void ChooseDay(ChangeEventArgs change) => navigation.NavigateTo(CourseChoice.Read(Unit, change.Value as string, Queue, Today).Href());

    private void ChooseQueue(ChangeEventArgs change) => navigation.NavigateTo(CourseChoice.Read(Unit, Day, change.Value as string, Today).Href());

    private string Clock(DateTimeOffset moment) => zone.Local(moment).ToString("HH:mm:ss", CultureInfo.InvariantCulture);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await ended.CancelAsync();
        ended.Dispose();
        try
        {
            if (module is not null) await module.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The page is gone, and its module with it.
        }
    }
}
