using System.Collections.Immutable;

namespace CustomerService.Dashboard.Live;

/// <summary>
/// Goes through many receivers a few at a time. In between, whatever waits for a thread goes first: above all the sending of what the
/// few were just given, whose buffers then serve the next few. A thousand messages written before the first is sent are forty
/// megabytes that nobody had before, four times a second, and a request that arrives meanwhile waits behind all of them.
/// </summary>
internal static class Round
{
    /// <summary>Runs the first few on the caller's thread.</summary>
    public static async Task RunAsync<T>(ImmutableArray<T> receivers, int atOnce, Action<T> give)
    {
        for (var i = 0; i < receivers.Length; i++)
        {
            if (i > 0 && i % atOnce == 0) await Task.Yield();
            give(receivers[i]);
        }
    }
}
