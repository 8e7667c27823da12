using System.Collections.Immutable;
using System.Security.Claims;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Organization;

namespace CustomerService.Dashboard.Desk.Presence;

/// <summary>
/// Who has which case open on this server, now. It is kept nowhere: a page that closes takes its person with it. Only those who
/// may read a case come in, so that the names in a sealed one are told to nobody outside it.
/// </summary>
public sealed class CasePresence(TimeProvider clock)
{
    private ImmutableDictionary<string, ImmutableList<CaseSeat>> cases = ImmutableDictionary.Create<string, ImmutableList<CaseSeat>>(StringComparer.Ordinal);

    /// <summary>Takes a place in a case, until it is disposed.</summary>
    /// <param name="changed">Called when others come, go, write or cease to; must be quick.</param>
    /// <exception cref="CaseNotFoundException">The reader may not read the case.</exception>
    public CaseSeat Enter(ClaimsPrincipal reader, OrganizationTree tree, Complaint complaint, Action changed)
    {
        if (!DeskAccess.MayRead(reader, tree, complaint.Placement)) throw new CaseNotFoundException(complaint.Number);
        var seat = new CaseSeat(this, complaint.Number, CaseActor.Of(reader), changed, clock);
        ImmutableInterlocked.AddOrUpdate(ref cases, complaint.Number, [seat], (_, seats) => seats.Add(seat));
        Tell(seat);
        return seat;
    }

    /// <summary>Everyone else who has the seat's case open, each once however many pages they have, by name.</summary>
    public IReadOnlyList<PresentPerson> Beside(CaseSeat seat) =>
        [.. Of(seat.Number).Where(each => !each.IsAway && !IsSame(each, seat)).GroupBy(each => each.Person.Account, StringComparer.OrdinalIgnoreCase)
            .Select(pages => new PresentPerson(pages.First().Person.Name, pages.Any(page => page.IsWriting)))
            .OrderBy(person => person.Name, StringComparer.CurrentCulture)];

    internal void Leave(CaseSeat seat)
    {
        ImmutableInterlocked.Update(ref cases, (all, gone) =>
            !all.TryGetValue(gone.Number, out var seats) ? all
            : seats.Remove(gone) is { IsEmpty: false } left ? all.SetItem(gone.Number, left)
            : all.Remove(gone.Number), seat);
        Tell(seat);
    }

    /// <summary>Tells the others in the case that something about a seat changed.</summary>
    internal void Tell(CaseSeat about)
    {
        foreach (var seat in Of(about.Number).Where(each => each != about)) seat.Tell();
    }

    private ImmutableList<CaseSeat> Of(string number) => cases.GetValueOrDefault(number, []);

    private static bool IsSame(CaseSeat one, CaseSeat other) => string.Equals(one.Person.Account, other.Person.Account, StringComparison.OrdinalIgnoreCase);
}
