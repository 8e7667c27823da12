using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;

namespace CustomerService.Load.Servers;

/// <summary>
/// The yardstick of a live page: one component of plain markup, a cell for each value, that renders itself whenever values changed.
/// Nothing but the framework is measured by it.
/// </summary>
public sealed class PlainBoard : ComponentBase, IDisposable
{
    public const string Name = "plain-board";
    private const int Cells = 300;

    private readonly long[] values = new long[Cells];

    [Inject]
    private Changes Source { get; set; } = default!;

    internal static async Task ServeAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Services.AddRazorComponents().AddInteractiveServerComponents();
        builder.Services.AddSingleton<Changes>();
        await using var app = builder.Build();
        app.UseAntiforgery();
        app.MapGet("/", () => "ready");
        app.MapPost("/change", (Changes changes, int cells, int times, int everyMs) => changes.RunAsync(cells, times, everyMs));
        app.MapRazorComponents<PlainDocument>().AddInteractiveServerRenderMode();
        await app.RunAsync();
    }

    public void Dispose() => Source.Changed -= FollowAsync;

    protected override void OnInitialized() => Source.Changed += FollowAsync;

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        for (var i = 0; i < values.Length; i++)
        {
            builder.OpenElement(0, "td");
            builder.AddContent(1, values[i].ToString("N0", CultureInfo.InvariantCulture));
            builder.CloseElement();
        }
    }

    private Task FollowAsync(int cells, long number) => InvokeAsync(() =>
    {
        for (var i = 0; i < cells; i++) values[(int)((number + (i * 29)) % Cells)] += 1 + i;
        StateHasChanged();
    });

    /// <summary>Tells every open page, a few times a second, how many of its values are to change.</summary>
    public sealed class Changes
    {
        internal event Func<int, long, Task>? Changed;

        internal async Task RunAsync(int cells, int times, int everyMs)
        {
            using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(everyMs));
            for (var number = 0; number < times && await timer.WaitForNextTickAsync(); number++)
            {
                foreach (var follow in Changed?.GetInvocationList().Cast<Func<int, long, Task>>() ?? []) _ = follow(cells, number);
            }
        }
    }

    /// <summary>The page around it.</summary>
    [Route("/plain")]
    public sealed class PlainPage : ComponentBase
    {
    }

    /// <summary>The document: static but for the board.</summary>
    public sealed class PlainDocument : ComponentBase
    {
        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            builder.OpenElement(0, "html");
            builder.OpenElement(1, "body");
            builder.OpenComponent<PlainBoard>(2);
            builder.AddComponentRenderMode(RenderMode.InteractiveServer);
            builder.CloseComponent();
            builder.CloseElement();
            builder.CloseElement();
        }
    }
}
