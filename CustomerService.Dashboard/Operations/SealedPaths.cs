using System.Diagnostics;
using System.Text.RegularExpressions;
using CustomerService.Domain.Complaints;

namespace CustomerService.Dashboard.Operations;

/// <summary>Traces name the addresses that were asked for, and go to whoever collects them: the number of a sealed case is not for them (CSG 2.2.7, 2.5.7).</summary>
internal static partial class SealedPaths
{
    private const string Path = "url.path";
    private const string Query = "url.query";

    public static void Hide(Activity activity, HttpRequest request)
    {
        Hide(activity, Path);
        Hide(activity, Query);
    }

    private static void Hide(Activity activity, string tag)
    {
        if (activity.GetTagItem(tag) is string told && Number().IsMatch(told)) activity.SetTag(tag, Number().Replace(told, ComplaintNumber.SealedSeries));
    }

    [GeneratedRegex("[sS][0-9]{4}-[0-9]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();
}
