using System.Globalization;

namespace CustomerService.Dashboard.Features.Complaints.Intake;

/// <summary>The keys 1 to 9 of a list that moves: a call keeps its key for as long as it is listed, so that a key never means another call than the one it stood beside.</summary>
public sealed class CallSlots
{
    private const int Most = 9;

    private readonly string?[] slots = new string?[Most];

    /// <summary>Frees the keys of calls that are gone and gives free ones to the first that have none.</summary>
    public void Take(IReadOnlyList<string> calls)
    {
        for (var i = 0; i < Most; i++)
        {
            if (slots[i] is { } call && !calls.Contains(call)) slots[i] = null;
        }

        foreach (var call in calls)
        {
            if (Array.IndexOf(slots, call) >= 0) continue;
            if (Array.IndexOf(slots, null) is >= 0 and var free) slots[free] = call;
            else return;
        }
    }

    /// <summary>Null for a call without a key.</summary>
    public string? Of(string call) => Array.IndexOf(slots, call) is >= 0 and var slot ? (slot + 1).ToString(CultureInfo.InvariantCulture) : null;
}
