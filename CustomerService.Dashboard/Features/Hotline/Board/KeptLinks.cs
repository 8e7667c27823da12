using CustomerService.Domain.Hotline.Live;

namespace CustomerService.Dashboard.Features.Hotline.Board;

/// <summary>
/// Addresses that depend on the unit and on what the user chose, kept until either changes: a live snapshot brings new figures,
/// never new addresses. Of a past moment they hold the moment's windows and are made for each snapshot.
/// </summary>
internal sealed class KeptLinks<TKey, TLink> where TKey : notnull
{
    private readonly Dictionary<TKey, TLink> links = [];
    private (BoardChoice? Choice, string? Unit, LiveSnapshot? Past) basis;

    public TLink Of(HotlineView view, TKey key, Func<TKey, TLink> make)
    {
        var now = (view.Choice, view.Snapshot?.Unit, view.Choice.Moment is null ? null : view.Snapshot);
        if (now != basis) links.Clear();
        basis = now;
        if (!links.TryGetValue(key, out var link)) links.Add(key, link = make(key));
        return link;
    }
}
