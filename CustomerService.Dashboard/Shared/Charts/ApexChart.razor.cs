using System.Globalization;
using CustomerService.Dashboard.Shared.Charts;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;

namespace ApexCharts;

/// <summary>
/// A chart of ApexCharts. Names and meaning follow the NuGet wrapper of the same library, so that the package can take
/// this folder's place; beyond it, the chart follows its series' items by itself after each render and can be read as a table.
/// </summary>
public sealed partial class ApexChart<TItem>(IJSRuntime js, TimeProvider clock, IStringLocalizer<ChartText> text) : IAsyncDisposable
    where TItem : class
{
    private readonly List<ApexPointSeries<TItem>> series = [];
    private ChartLink? link;
    private DotNetObjectReference<ChartCallback>? callback;
    private ElementReference host;
    private bool tableShown;

    /// <summary>The series.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    /// <summary>The options; read when the chart is rendered and when <see cref="UpdateOptionsAsync"/> is called.</summary>
    [Parameter]
    public ApexChartOptions<TItem> Options { get; set; } = new();

    [Parameter]
    public string? Title { get; set; }

    /// <summary>One sentence that says what the drawing says, for whoever does not see it.</summary>
    [Parameter]
    public RenderFragment? Summary { get; set; }

    [Parameter]
    public XAxisType? XAxisType { get; set; }

    /// <summary>In pixels, or a length of CSS.</summary>
    [Parameter]
    public object? Height { get; set; }

    /// <summary>In pixels, or a length of CSS.</summary>
    [Parameter]
    public object? Width { get; set; }

    /// <summary>The user chose a point.</summary>
    [Parameter]
    public EventCallback<SelectedData<TItem>> OnDataPointSelection { get; set; }

    /// <summary>The chart was handed to the browser.</summary>
    [Parameter]
    public EventCallback OnRendered { get; set; }

    internal IReadOnlyList<ApexPointSeries<TItem>> Series => series;

    private IStringLocalizer<ChartText> Text => text;

    private string Size => string.Create(CultureInfo.InvariantCulture, $"min-height:{Length(Height ?? 280)};width:{Length(Width ?? "100%")}");

    /// <summary>Draws the chart anew, with the options and items of now.</summary>
    public async Task RenderAsync()
    {
        link ??= new ChartLink(js, clock, InvokeAsync);
        callback ??= DotNetObjectReference.Create(new ChartCallback(SelectAsync));
        await link.RenderAsync(host, Wire(), Snapshot(), callback);
        await OnRendered.InvokeAsync();
    }

    /// <summary>Brings the drawing up to the items of now; only what changed travels, at most once a second.</summary>
    /// <param name="animate">Kept for the wrapper's sake: live charts never animate.</param>
    public Task UpdateSeriesAsync(bool animate = true) => link?.PushAsync(Snapshot) ?? Task.CompletedTask;

    /// <summary>Brings the drawing up to the options of now.</summary>
    public Task UpdateOptionsAsync(bool redrawPaths = false, bool animate = false, bool updateSyncedCharts = false) =>
        link?.UpdateOptionsAsync(Wire()) ?? Task.CompletedTask;

    internal void Add(ApexPointSeries<TItem> item) => series.Add(item);

    internal void Remove(ApexPointSeries<TItem> item) => series.Remove(item);

    /// <inheritdoc />
    protected override Task OnAfterRenderAsync(bool firstRender) => firstRender ? RenderAsync() : UpdateSeriesAsync();

    private IReadOnlyList<ChartSeries> Snapshot() =>
        [.. series.Select(item => new ChartSeries(
            item.Name, item.SeriesType, item.Color, item.ShowDataLabels, item.Drawn()))];

    private object Wire()
    {
        var xaxis = Options.Xaxis ??= new XAxis();
        xaxis.Type = XAxisType ?? xaxis.Type;
        Options.NoData ??= new NoData { Text = text["NoData"] };
        return new
        {
            Options,
            Height = Height ?? 280,
            Width = Width ?? "100%",
            CanSelect = OnDataPointSelection.HasDelegate,
            Texts = new { Total = text["Total"].Value },
        };
    }

    private Task SelectAsync(int seriesIndex, int pointIndex)
    {
        if ((uint)seriesIndex >= (uint)series.Count)
            return Task.CompletedTask;
        var points = series[seriesIndex].Points();
        return (uint)pointIndex >= (uint)points.Count
            ? Task.CompletedTask
            : InvokeAsync(() => OnDataPointSelection.InvokeAsync(new SelectedData<TItem>(series[seriesIndex], points[pointIndex])));
    }

    private void ToggleTable() => tableShown = !tableShown;

    private static string Length(object value) =>
        value is string length ? length : string.Create(CultureInfo.InvariantCulture, $"{value}px");

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (link is not null)
            await link.DisposeAsync();
        callback?.Dispose();
    }
}
