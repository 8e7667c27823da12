using CustomerService.Dashboard.Desk;
using CustomerService.Dashboard.Desk.Bulk;
using CustomerService.Domain.Complaints;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace CustomerService.Dashboard.Features.Complaints.Bulk;

/// <summary>What can be done to the chosen cases at once, and the seconds in which it can be taken back.</summary>
public sealed partial class BulkBar(BulkDesk bulk, TimeProvider clock)
{
    private BulkJob? job;
    private ITimer? tick;
    private DateTimeOffset begins;
    private string note = "";
    private string priority = "";
    private string severity = "";
    private string reason = "";
    private string? fault;

    [Parameter]
    public IReadOnlySet<string> Chosen { get; set; } = new HashSet<string>();

    [Parameter]
    public IReadOnlyList<DeskOfficer> Officers { get; set; } = [];

    [Parameter]
    public EventCallback OnClear { get; set; }

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = default!;

    [Inject]
    private DeskRefusals Refusals { get; set; } = default!;

    private async Task BeginAsync(ComplaintVerb verb, VerbWords words)
    {
        try
        {
            job = bulk.Begin((await Authentication).User, verb, words, [.. Chosen]);
            (begins, fault, note) = (clock.GetUtcNow() + BulkDesk.Grace, null, "");
            tick ??= clock.CreateTimer(_ => _ = InvokeAsync(Tick), null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1));
            await OnClear.InvokeAsync();
        }
        catch (InvalidCaseException invalid)
        {
            fault = Refusals.Of(invalid);
        }
    }

    private Task AssignAsync(ChangeEventArgs changed) =>
        changed.Value is string { Length: > 0 } officer ? BeginAsync(ComplaintVerb.Assign, new() { Officer = officer }) : Task.CompletedTask;

    private Task ClassifyAsync() => BeginAsync(ComplaintVerb.Reclassify, new()
    {
        Priority = Enum.TryParse<Priority>(priority, out var order) ? order : null,
        Severity = Enum.TryParse<Domain.Complaints.Severity>(severity, out var harm) ? harm : null,
        Reason = reason,
    });

    private void Undo() => bulk.Undo(job!);

    private void Tick()
    {
        if (job is { State: BulkState.Done or BulkState.Undone })
        {
            tick?.Dispose();
            tick = null;
        }

        StateHasChanged();
    }

    private string Said(BulkJob now) => now.State switch
    {
        BulkState.Waiting => Text["Waiting", Words["Verb" + now.Verb], now.Numbers.Count, Math.Max(0, (int)Math.Ceiling((begins - clock.GetUtcNow()).TotalSeconds))],
        BulkState.Running => Text["Running", Words["Verb" + now.Verb], now.Done, now.Numbers.Count],
        BulkState.Undone => Text["Undone"],
        _ => Text["Done", Words["Verb" + now.Verb], now.Done],
    };

    /// <inheritdoc />
    public void Dispose() => tick?.Dispose();
}
