using Microsoft.JSInterop;

namespace ApexCharts;

/// <summary>What the browser may tell a chart. The numbers come from outside and are checked against what is shown.</summary>
internal sealed class ChartCallback(Func<int, int, Task> select)
{
    /// <summary>The user chose a point.</summary>
    [JSInvokable]
    public Task Select(int series, int point) => select(series, point);
}
