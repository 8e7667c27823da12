using CustomerService.Dashboard.Features.Hotline.Explain;
using CustomerService.Domain.Hotline.Replay;
using Microsoft.AspNetCore.Http.Extensions;

namespace CustomerService.Dashboard.Features.Hotline.Board;

/// <summary>A past moment of a board, to the second, and what it is told from. It lives in the address, so that a moment can be sent as a link.</summary>
/// <param name="Known">Null when the address does not say; then whichever tells more is taken.</param>
public sealed record BoardMoment(DateTimeOffset At, ReplayReading? Known)
{
    /// <summary>What the address of a past moment has after the unit.</summary>
    public const string Suffix = "/replay";

    public QueryBuilder Query()
    {
        var query = new QueryBuilder { { "at", LegFilter.Write(At) } };
        if (Known is { } known) query.Add("known", Word(known));
        return query;
    }

    public static string Word(ReplayReading reading) => reading == ReplayReading.Then ? "then" : "now";

    public static ReplayReading? ReadKnown(string? word) => word switch { "then" => ReplayReading.Then, "now" => ReplayReading.Now, _ => null };
}
