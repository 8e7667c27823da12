using System.Security.Claims;
using CustomerService.Dashboard.Desk;
using CustomerService.Dashboard.Desk.Calls;
using CustomerService.Dashboard.Desk.Places;
using CustomerService.Dashboard.Desk.Similar;
using CustomerService.Domain.Complaints.Search;
using CustomerService.Domain.Complaints.Similarity;

namespace CustomerService.Dashboard.Features.Complaints.Intake;

/// <summary>What helps while a case is written: cases that may be the same, and the unit of the place. It follows what is typed, the latest wins.</summary>
public sealed class IntakeHelp(SimilarQueries similar, PlaceLookup places, TimeProvider clock)
{
    private CaseSketch? asked;
    private string? askedPlace;
    private int turn;

    public SimilarCases Cases { get; private set; } = SimilarCases.None;

    public IReadOnlyList<PlaceSuggestion> Places { get; private set; } = [];

    /// <summary>The number that the case is attached to when it is recorded.</summary>
    public string? AttachTo { get; set; }

    /// <summary>Somebody chose the unit: no suggestion takes it away.</summary>
    public bool IsUnitChosen { get; set; }

    /// <summary>Looks again when what is written changed what would be found.</summary>
    public async Task LookAsync(ClaimsPrincipal user, NewCaseEntry entry, CallOrigin? call)
    {
        var mine = ++turn;
        await LookUpPlaceAsync(user, entry, mine);
        var sketch = new CaseSketch(entry.Kind, NewCaseEntry.Given(entry.Category), Phone(user, entry, call), NewCaseEntry.Given(entry.Place), $"{entry.Title} {entry.Text}".Trim(), clock.GetUtcNow());
        if (asked is not null && sketch with { At = asked.At } == asked) return;
        asked = sketch;
        var found = sketch is { Phone: null, Place: null, Words.Length: < 4 } ? SimilarCases.None : await similar.FindAsync(user, sketch);
        if (mine != turn) return;
        Cases = found;
        if (found.Find(AttachTo) is null) AttachTo = null;
    }

    /// <summary>Forgets what was found; the next case is another.</summary>
    public void Forget() => (asked, askedPlace, Cases, Places, AttachTo, IsUnitChosen) = (null, null, SimilarCases.None, [], null, false);

    private async Task LookUpPlaceAsync(ClaimsPrincipal user, NewCaseEntry entry, int mine)
    {
        if (entry.Place == askedPlace) return;
        askedPlace = entry.Place;
        var found = await places.SuggestAsync(user, entry.Place);
        if (mine != turn) return;
        Places = found;
        if (!IsUnitChosen && found is [{ IsCertain: true } first, ..]) entry.Unit = first.Unit;
    }

    /// <summary>A typed number is compared only for those who may search by numbers; the caller's own is known to the desk anyway.</summary>
    private static string? Phone(ClaimsPrincipal user, NewCaseEntry entry, CallOrigin? call) =>
        NewCaseEntry.Given(entry.Phone) is { } typed ? DeskAccess.SearchesNumbers(user) ? SearchText.Digits(typed) : null
        : entry.TakesCaller ? SearchText.Digits(call?.Caller) : null;
}
