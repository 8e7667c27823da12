using System.Security.Claims;
using CustomerService.Dashboard.Security;
using CustomerService.Dashboard.Targets;
using CustomerService.Domain.Journal;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Papers;
using CustomerService.Domain.Periods;
using CustomerService.Domain.Publications;
using CustomerService.Domain.Time;

namespace CustomerService.Dashboard.Publications;

/// <summary>
/// Everything that changes a publication or a circular goes through here: who may is asked anew, the publication decides whether it
/// can be, and it is done when the journal has it. What two people do at once is done one after the other.
/// </summary>
public sealed class PublicationDesk(
    PublicationRegister publications, PublicationDraft drafts, PublicationDuties duties, ClosedPeriods periods, PeriodDesk closing, PaperDesk papers, PaperAccess access,
    WorkingCalendars calendars, OrganizationZone zone, TimeProvider clock)
{
    private const int Tries = 5;

    /// <summary>Freezes the year of the unit and of all below it, unless it is frozen, and puts the publication together.</summary>
    /// <exception cref="PaperRefusedException">It may not be, or not by this user.</exception>
    /// <exception cref="JournalUnavailableException">Nothing was kept.</exception>
    public async Task DraftAsync(ClaimsPrincipal actor, PublicationKey key, CancellationToken cancellation = default)
    {
        var tree = await RequirePublisherAsync(actor, key, cancellation);
        var today = zone.DayOf(clock.GetUtcNow());
        if (today.Year <= key.Year) throw new PaperRefusedException("year", "YearNotOver", $"{key.Year} is not over");
        var unit = tree.Unit(key.Unit)!;
        if (periods.Covering(unit, key.Period) is null)
        {
            var outcome = await closing.CloseAsync(PaperAccess.By(actor), key.Unit, key.Period, cancellation);
            if (outcome.Fault is { } fault) throw new PaperRefusedException("year", "Close." + fault, $"the year cannot be closed: {fault}");
        }

        var closed = periods.Covering(unit, key.Period)!;
        var lines = await drafts.LinesAsync(tree, unit, closed, cancellation);
        var due = duties.PublicationDue(key);
        await DoAsync(key, (publication, at) => publication.Draft(lines, Mark(closed), due, today, PaperAccess.By(actor), at), cancellation);
    }

    /// <exception cref="PaperRefusedException">It may not be, or not by this user.</exception>
    public Task ReturnAsync(ClaimsPrincipal actor, PublicationKey key, string reason, CancellationToken cancellation = default) =>
        DecideAsync(actor, key, (publication, at) => publication.Return(reason, PaperAccess.By(actor), at), cancellation);

    /// <exception cref="PaperRefusedException">It may not be, or not by this user.</exception>
    public Task ApproveAsync(ClaimsPrincipal actor, PublicationKey key, CancellationToken cancellation = default) =>
        DecideAsync(actor, key, (publication, at) => publication.Approve(PaperAccess.By(actor), at), cancellation);

    /// <summary>Adds the issuer's words to a drafted circular.</summary>
    /// <exception cref="PaperRefusedException">It may not be, or not by this user.</exception>
    public Task WordAsync(ClaimsPrincipal actor, PublicationKey key, string unit, string text, CancellationToken cancellation = default) =>
        DecideAsync(actor, key, (publication, at) => publication.Word(unit, text, PaperAccess.By(actor), at), cancellation);

    /// <exception cref="PaperRefusedException">It may not be, or not by this user.</exception>
    public async Task PublishAsync(ClaimsPrincipal actor, PublicationKey key, IReadOnlyList<Recipient> recipients, CancellationToken cancellation = default)
    {
        var tree = await RequirePublisherAsync(actor, key, cancellation);
        var closed = periods.Covering(tree.Unit(key.Unit)!, key.Period);
        var calendar = calendars.Current;
        var answersDue = duties.AnswersDue(zone.DayOf(clock.GetUtcNow()), calendar);
        await DoAsync(key, (publication, at) => publication.Publish(recipients, closed is null ? null : Mark(closed), answersDue, calendar.Version.Number, PaperAccess.By(actor), at), cancellation);
    }

    /// <summary>Notes that a recipient has read it, the first time.</summary>
    public async Task ReadAsync(ClaimsPrincipal actor, PublicationKey key, CancellationToken cancellation = default)
    {
        var by = PaperAccess.By(actor);
        await access.RequireWelcomeAsync(actor, cancellation);
        await DoAsync(key, (publication, at) => publication.Read(by.Account, by, at), cancellation);
    }

    /// <summary>Notes, for a department, that it has it.</summary>
    /// <exception cref="PaperRefusedException">It may not be, or not by this user.</exception>
    public Task ReceiveAsync(ClaimsPrincipal actor, PublicationKey key, string department, CancellationToken cancellation = default) =>
        DecideAsync(actor, key, (publication, at) =>
            publication.Receipts.Any(receipt => receipt.Recipient.Id == department && receipt.Recipient.Account is null) ? publication.Read(department, PaperAccess.By(actor), at) : null, cancellation);

    /// <summary>The unit addressed responds: its own executives and administrators, or those above it but below whoever issued the circular.</summary>
    /// <exception cref="PaperRefusedException">It may not be, or not by this user.</exception>
    public async Task AnswerAsync(ClaimsPrincipal actor, PublicationKey key, string unit, string causes, string measures, CancellationToken cancellation = default)
    {
        var tree = await access.RequireAsync(actor, unit, cancellation);
        if (!MayAnswer(actor, tree, key, unit)) throw new PaperRefusedException("by", "NotAddressed", "only the unit addressed responds to its circular");
        await DoAsync(key, (publication, at) => publication.Answer(unit, causes, measures, PaperAccess.By(actor), at), cancellation);
    }

    /// <exception cref="PaperRefusedException">It may not be, or not by this user.</exception>
    public Task AcceptAsync(ClaimsPrincipal actor, PublicationKey key, string unit, CancellationToken cancellation = default) =>
        DecideAsync(actor, key, (publication, at) => publication.Accept(unit, PaperAccess.By(actor), at), cancellation);

    /// <exception cref="PaperRefusedException">It may not be, or not by this user.</exception>
    public Task SendBackAsync(ClaimsPrincipal actor, PublicationKey key, string unit, string reason, CancellationToken cancellation = default) =>
        DecideAsync(actor, key, (publication, at) => publication.SendBack(unit, reason, PaperAccess.By(actor), at), cancellation);

    /// <summary>Whether the bearer speaks for the unit towards the issuer: the issuer does not respond to itself.</summary>
    public static bool MayAnswer(ClaimsPrincipal bearer, OrganizationTree tree, PublicationKey key, string unit) =>
        PaperAccess.MayDecide(bearer, tree, unit) && !Access.MaySee(bearer, tree, key.Unit);

    internal static FrozenMark Mark(ClosedPeriod closed) => new(closed.Frozen.Position, closed.Frozen.Hash, closed.Frozen.Formula, closed.Frozen.Calendar, closed.Restatements.Count > 0 ? closed.Restatements[^1].At : closed.ClosedAt);

    private async Task<OrganizationTree> RequirePublisherAsync(ClaimsPrincipal actor, PublicationKey key, CancellationToken cancellation)
    {
        var tree = await access.RequireAsync(actor, key.Unit, cancellation);
        return tree.Unit(key.Unit)!.Children.Count > 0 ? tree : throw new PaperRefusedException("unit", "NothingBelow", $"'{key.Unit}' has no units under it to publish about");
    }

    private async Task DecideAsync(ClaimsPrincipal actor, PublicationKey key, Func<Publication, DateTimeOffset, PaperEvent?> act, CancellationToken cancellation)
    {
        await access.RequireAsync(actor, key.Unit, cancellation);
        await DoAsync(key, act, cancellation);
    }

    private async Task DoAsync(PublicationKey key, Func<Publication, DateTimeOffset, PaperEvent?> act, CancellationToken cancellation)
    {
        for (var tried = 0; tried < Tries; tried++)
        {
            var publication = publications.Of(key);
            if (act(publication, clock.GetUtcNow()) is not { } happened || await papers.AppendAsync(key.Subject, publication.Sequence, [happened], cancellation)) return;
        }

        throw new JournalUnavailableException($"Publication {key.Subject} changes too fast; try again.");
    }
}
