using System.Globalization;
using CustomerService.Dashboard.Security;
using CustomerService.Domain.Figures;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Periods;
using CustomerService.Domain.Targets;
using CustomerService.Domain.Time;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;

namespace CustomerService.Dashboard.Features.Executive;

/// <summary>How a unit's year, or any period of it, stands. A running period is read again now and then.</summary>
public sealed partial class ExecutivePage(ExecutiveQueries queries, TargetRegister targets, ClosedPeriods periods, Organizations organizations, NavigationManager navigation, OrganizationZone zone) : IAsyncDisposable
{
    private readonly CancellationTokenSource ended = new();
    private ExecutiveChoice choice = new(null, default, Measure.AnswerRate);
    private ExecutiveSnapshot? snapshot;
    private IReadOnlyList<UnitNode> path = [];
    private IReadOnlyList<Headline> headlines = [];
    private IReadOnlyList<CoursePoint> points = [];
    private ClosedPeriod? closed;
    private bool failed;
    private IJSObjectReference? module;

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = default!;

    [Inject]
    private IStringLocalizer<ExecutiveText> Text { get; set; } = default!;

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    [Inject]
    private IJSRuntime Js { get; set; } = default!;

    [Inject]
    private ILogger<ExecutivePage> Log { get; set; } = default!;

    [SupplyParameterFromQuery(Name = "unit")]
    private string? Unit { get; set; }

    [SupplyParameterFromQuery(Name = "period")]
    private string? Period { get; set; }

    [SupplyParameterFromQuery(Name = "measure")]
    private string? MeasureCode { get; set; }

    [SupplyParameterFromQuery(Name = "against")]
    private string? AgainstWord { get; set; }

    [SupplyParameterFromQuery(Name = "view")]
    private string? View { get; set; }

    [SupplyParameterFromQuery(Name = "cell")]
    private string? Cell { get; set; }

    private DateOnly Today => zone.DayOf(Clock.GetUtcNow());

    private DateOnly LastDay => snapshot!.Spans.Now is { Days: > 0 } begun ? begun.To.AddDays(-1) : snapshot.Spans.Now.From;

    /// <summary>Whether the period runs, is over and open, or is closed; and what that means.</summary>
    private (string Word, string Hint) State => (closed, snapshot!.IsRunning) switch
    {
        ({ } final, _) => (Text["Final"], Text["FinalHint", zone.Local(final.ClosedAt).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), final.Frozen.Hash[..12], final.Restatements.Count]),
        (_, true) => (Text["Running"], Text["RunningHint"]),
        _ => (Text["Provisional"], Text["ProvisionalHint"]),
    };

    private Headline Chosen => headlines.First(headline => headline.Measure == choice.Measure);

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        choice = ExecutiveChoice.Read(Unit, Period, MeasureCode, AgainstWord, View, Cell, Today);
        await LoadAsync();
        if (snapshot is null && !failed) navigation.NotFound();
    }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;
        var until = ended.Token;
        try
        {
            module = await Js.InvokeAsync<IJSObjectReference>("import", "./js/hotline.js");
            using var timer = new PeriodicTimer(ExecutiveQueries.Lasts, Clock);
            while (await timer.WaitForNextTickAsync(until))
            {
                if (snapshot is { IsRunning: true }) await InvokeAsync(RetryAsync);
            }
        }
        catch (Exception gone) when (gone is OperationCanceledException or JSDisconnectedException)
        {
            // The page is gone.
        }
    }

    private async Task RetryAsync()
    {
        await LoadAsync();
        StateHasChanged();
    }

    private async Task LoadAsync()
    {
        try
        {
            var user = (await Authentication).User;
            var read = await queries.ReadAsync(user, choice.Unit, choice.Period);
            if (read is not null)
            {
                path = [.. read.Unit.Path().Where(step => Access.MaySee(user, organizations.Current, step.Code))];
                closed = periods.Covering(read.Unit, read.Period);
                headlines = [.. Measure.All.Select(measure => Headline.Of(measure, read.Whole, targets.InForce(organizations.Current, read.Unit, measure, read.Period.Start.Year), closed?.Frozen.Find(read.Unit.Code)))];
                choice = choice with { Unit = read.Unit.Code };
                points = Course.Of(read, choice, zone);
            }

            (snapshot, failed) = (read, false);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LogFailure(Log, failure, choice.Unit, choice.Period);
            failed = true;
        }
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [LoggerMessage(Level = LogLevel.Error, Message = "The executives' page of {Unit} in {Period} could not be read.")]
    private static partial void LogFailure(ILogger log, Exception failure, string? unit, ReportingPeriod period);

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
