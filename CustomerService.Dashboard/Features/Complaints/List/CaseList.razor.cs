using System.Security.Claims;
using CustomerService.Dashboard.Desk;
using CustomerService.Dashboard.Desk.Live;
using CustomerService.Domain.Organization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Web.Virtualization;

namespace CustomerService.Dashboard.Features.Complaints.List;

/// <summary>
/// The live queue. What is on screen is brought up to date where it stands; the order is made anew, and newcomers slide in, only
/// while nobody is reading: at the top, with no case beside the list and none chosen. Otherwise they wait behind a bar that counts them.
/// </summary>
public sealed partial class CaseList(DeskQueries queries, SharedReads shared, Organizations organizations)
{
    private const int AtOnce = 50;

    private readonly List<CaseLine> lines = [];
    private readonly HashSet<string> gone = new(StringComparer.Ordinal);
    private readonly HashSet<string> fresh = new(StringComparer.Ordinal);
    private readonly HashSet<string> waiting = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim reading = new(1);
    private Virtualize<CaseLine>? rows;
    private ClaimsPrincipal reader = new();
    private CaseFilter? read;
    private int total;
    private bool isAtLeast;
    private bool isRead;
    private bool isDown;

    [Parameter, EditorRequired]
    public CaseFilter Filter { get; set; } = default!;

    /// <summary>The case that is shown beside the list.</summary>
    [Parameter]
    public string? Shown { get; set; }

    [Parameter]
    public IReadOnlySet<string> Chosen { get; set; } = new HashSet<string>();

    [Parameter]
    public EventCallback<string> OnChoose { get; set; }

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = default!;

    /// <summary>The numbers on screen, in their order: what a range of choices, and the next case, are counted from.</summary>
    public IReadOnlyList<string> Numbers => [.. lines.Select(line => line.Number)];

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        if (read is not null && read.Query() == Filter.Query()) return;
        read = Filter;
        reader = (await Authentication).User;
        await ReadAsync();
    }

    /// <inheritdoc />
    protected override async Task ReadAsync() => await TakeAsync(await queries.ListAsync((await Authentication).User, Filter, 0, Most));

    private async Task TakeAsync(CaseRange range)
    {
        lines.Clear();
        lines.AddRange(range.Lines);
        (total, isAtLeast, isRead) = (range.Total, range.IsAtLeast, true);
        gone.Clear();
        waiting.Clear();
        await ShowAsync();
    }

    /// <inheritdoc />
    protected override bool Concerns(IReadOnlyCollection<CaseMoved> moved)
    {
        var (user, tree) = (reader, organizations.Current);
        return moved.Any(each => lines.Exists(line => line.Number == each.Number) || CaseRelevance.MayShow(Filter, user, tree, each));
    }

    /// <inheritdoc />
    protected override async Task FollowAsync(IReadOnlyCollection<CaseMoved> moved)
    {
        fresh.Clear();
        if (!IsReading)
        {
            var before = lines.Select(line => line.Number).ToHashSet(StringComparer.Ordinal);
            var range = await shared.ListAsync((await Authentication).User, Filter, Most);
            fresh.UnionWith(moved.Select(each => each.Number).Where(number => !before.Contains(number)));
            await TakeAsync(range);
            return;
        }

        var now = await queries.LinesAsync((await Authentication).User, Filter, [.. moved.Select(each => each.Number)]);
        foreach (var line in now)
        {
            if (lines.FindIndex(each => each.Number == line.Number) is >= 0 and var at) lines[at] = line;
            else waiting.Add(line.Number);
        }

        foreach (var number in moved.Select(each => each.Number).Where(number => now.All(line => line.Number != number)))
        {
            waiting.Remove(number);
            if (lines.Exists(line => line.Number == number)) gone.Add(number);
        }

        await ShowAsync();
    }

    private async Task ShowNewcomersAsync()
    {
        fresh.UnionWith(waiting);
        await ReadAsync();
    }

    private Task ShowAsync() => rows?.RefreshDataAsync() ?? Task.CompletedTask;

    private bool IsReading => isDown || Shown is not null || Chosen.Count > 0;

    private int Most => Math.Clamp(lines.Count, AtOnce, 200);

    private async ValueTask<ItemsProviderResult<CaseLine>> ProvideAsync(ItemsProviderRequest request)
    {
        await reading.WaitAsync(request.CancellationToken);
        try
        {
            var wanted = Math.Min(total, request.StartIndex + request.Count);
            while (lines.Count < wanted)
            {
                var more = await queries.ListAsync((await Authentication).User, Filter, lines.Count, AtOnce, request.CancellationToken);
                var known = lines.Select(line => line.Number).ToHashSet(StringComparer.Ordinal);
                lines.AddRange(more.Lines.Where(line => known.Add(line.Number)));
                if (more.Lines.Count == 0) total = lines.Count;
                wanted = Math.Min(wanted, total);
            }

            return new ItemsProviderResult<CaseLine>(lines.Skip(request.StartIndex).Take(request.Count), total);
        }
        finally
        {
            reading.Release();
        }
    }
}
