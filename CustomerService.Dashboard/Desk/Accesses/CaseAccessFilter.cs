using System.Globalization;
using CustomerService.Domain.Complaints.Accesses;
using Microsoft.AspNetCore.Http.Extensions;

namespace CustomerService.Dashboard.Desk.Accesses;

/// <summary>Which looks the auditors' list shows; it lives in the address.</summary>
public sealed record CaseAccessFilter
{
    public CaseAccessKind? Kind { get; init; }

    /// <summary>The account that looked.</summary>
    public string? By { get; init; }

    public string? Number { get; init; }

    /// <summary>Only what the journal holds before this entry: where the page before ended.</summary>
    public long? Before { get; init; }

    public string Href()
    {
        var query = new QueryBuilder();
        if (Kind is { } kind) query.Add("kind", DeskWords.Of(kind));
        if (By is { Length: > 0 } by) query.Add("by", by);
        if (Number is { Length: > 0 } number) query.Add("number", number);
        if (Before is { } before) query.Add("before", before.ToString(CultureInfo.InvariantCulture));
        return "/accesses" + query;
    }
}
