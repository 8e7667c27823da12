using System.Globalization;

namespace CustomerService.Dashboard.Shared.Localization;

/// <summary>The language of a page, kept for work that begins on a thread which knows nothing of it.</summary>
internal sealed class PageCulture
{
    private readonly CultureInfo culture = CultureInfo.CurrentCulture;
    private readonly CultureInfo words = CultureInfo.CurrentUICulture;

    public void Run(Action work)
    {
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, words);
        try
        {
            work();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
        }
    }

    /// <summary>The same for work that waits in between; the caller's own language is untouched.</summary>
    public async Task RunAsync(Func<Task> work)
    {
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, words);
        await work();
    }
}
