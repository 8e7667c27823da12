using System.Collections.Concurrent;
using CustomerService.Domain.Alerts;
using CustomerService.Domain.Organization;

namespace CustomerService.Dashboard.Alerts;

/// <summary>What is open now, by unit, for whoever shows it. A snapshot is built once however many look, and stays the same object until it changes.</summary>
/// <remarks>It asks nobody for permission: ask <see cref="Security.Access"/> before handing a unit's alerts out.</remarks>
public sealed class OpenAlerts(Organizations organizations)
{
    private volatile Board board = new([], OrganizationTree.Empty);

    /// <summary>Raised after something was raised, acknowledged or cleared. Handlers must be quick: they only post to their own circuit.</summary>
    public event Action? Changed;

    public OpenAlertSnapshot Of(string unit)
    {
        var now = board;
        if (now.Tree != organizations.Current) board = now = new(now.Open, organizations.Current);
        return now.ByUnit.GetOrAdd(unit, static (code, now) => new(code, [.. now.Open.Where(alert => now.Tree.IsWithin(alert.Unit, code))]), now);
    }

    /// <summary>Replaces what is open; nothing happens when it is the same.</summary>
    internal void Show(IEnumerable<OpenAlert> open)
    {
        OpenAlert[] sorted = [.. open.OrderByDescending(alert => alert.Severity).ThenByDescending(alert => alert.RaisedAt).ThenBy(alert => alert.Id)];
        if (sorted.SequenceEqual(board.Open)) return;
        board = new(sorted, organizations.Current);
        Changed?.Invoke();
    }

    private sealed record Board(OpenAlert[] Open, OrganizationTree Tree)
    {
        public ConcurrentDictionary<string, OpenAlertSnapshot> ByUnit { get; } = new(StringComparer.Ordinal);
    }
}
