namespace CustomerService.Dashboard.Shared.Values;

/// <summary>
/// The rows of a live table by their keys. As long as the same rows are there, each is told of its own value; rows that come or
/// go concern the table.
/// </summary>
public sealed class SlotTable<T>(Func<T, string> key) where T : class
{
    private Dictionary<string, Slot<T>> slots = [];

    /// <summary>Puts each value in its row's place.</summary>
    /// <returns>False when other rows are there than before: the table is to be laid out anew.</returns>
    public bool Put(IReadOnlyList<T> values)
    {
        if (values.Count != slots.Count) return false;
        for (var i = 0; i < values.Count; i++)
        {
            if (!slots.TryGetValue(key(values[i]), out var slot)) return false;
            slot.Put(values[i]);
        }

        return true;
    }

    /// <summary>The places of these values in their order: kept for the rows that were there, new for the others.</summary>
    public IReadOnlyList<Slot<T>> Lay(IReadOnlyList<T> values)
    {
        var before = slots;
        slots = new Dictionary<string, Slot<T>>(values.Count, StringComparer.Ordinal);
        var rows = new List<Slot<T>>(values.Count);
        foreach (var value in values)
        {
            if (before.TryGetValue(key(value), out var slot)) slot.Put(value);
            else slot = new Slot<T>(value);
            slots.Add(key(value), slot);
            rows.Add(slot);
        }

        return rows;
    }
}
