namespace CustomerService.Domain.Hotline;

/// <summary>
/// A source that tells at once what another one, its record, writes down: an exchange's manager connection beside its
/// queue log. Where both told of a call, the record decides.
/// <para>
/// A record is complete and in order, so the live report's first offer is the record's first, its second the second, and
/// so on, whatever their clocks say; likewise each conclusion and each end. A live report counts only as long as the
/// record has not come so far. This depends on the set of events alone: any order of arrival ends in the record's legs.
/// </para>
/// </summary>
public static class LiveSource
{
    private const string Suffix = "#live";

    public static string Of(string record) => record + Suffix;

    /// <summary>The source whose word decides: the record of a live source, any other source itself.</summary>
    public static string Record(string source) => IsLive(source) ? source[..^Suffix.Length] : source;

    public static bool IsLive(string source) => source.EndsWith(Suffix, StringComparison.Ordinal);

    /// <summary>The events of one call in one queue without the live reports that their record has told.</summary>
    /// <param name="events">Sorted by <see cref="LegRules.Compare"/>.</param>
    internal static ReadOnlySpan<JournaledEvent> WithoutRecorded(ReadOnlySpan<JournaledEvent> events)
    {
        var live = FirstLive(events);
        if (live is null) return events;
        var record = Record(live);
        Span<int> told = [0, 0, 0];
        foreach (ref readonly var journaled in events)
        {
            if (string.Equals(journaled.Event.Source, record, StringComparison.Ordinal)) told[Step(journaled.Event.Type)]++;
        }

        if (told is [0, 0, 0]) return events;
        var kept = new List<JournaledEvent>(events.Length);
        foreach (ref readonly var journaled in events)
        {
            if (!IsLive(journaled.Event.Source) || --told[Step(journaled.Event.Type)] < 0) kept.Add(journaled);
        }

        return kept.ToArray();
    }

    private static string? FirstLive(ReadOnlySpan<JournaledEvent> events)
    {
        foreach (ref readonly var journaled in events)
        {
            if (IsLive(journaled.Event.Source)) return journaled.Event.Source;
        }

        return null;
    }

    private static int Step(CallEventType type) => type switch
    {
        CallEventType.Offered => 0,
        CallEventType.Ended => 2,
        _ => 1,
    };
}
