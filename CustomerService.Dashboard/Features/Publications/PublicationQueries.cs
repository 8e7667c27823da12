using System.Security.Claims;
using CustomerService.Dashboard.Publications;
using CustomerService.Dashboard.Security;
using CustomerService.Dashboard.Targets;
using CustomerService.Domain.Figures;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Periods;
using CustomerService.Domain.Publications;
using CustomerService.Domain.Time;

namespace CustomerService.Dashboard.Features.Publications;

/// <summary>
/// Reads publications as far as the reader may see them: all of it within the publisher's scope and for whoever is on its list, once
/// it is out; of others' only the lines of, and the circulars to, the reader's own units, once it is out.
/// </summary>
public sealed class PublicationQueries(
    PublicationRegister publications, ClosedPeriods periods, PeriodDesk counting, PublicationDuties duties, Organizations organizations, OrganizationZone zone, TimeProvider clock)
{
    private DateOnly Today => zone.DayOf(clock.GetUtcNow());

    public async Task<PublicationList> ListAsync(ClaimsPrincipal reader, CancellationToken cancellation = default)
    {
        var tree = await organizations.RefreshAsync(cancellation);
        var known = publications.All.Where(publication => tree.Unit(publication.Key.Unit) is not null && Sees(reader, tree, publication)).ToList();
        var missing = Access.Entrances(reader, tree).SelectMany(unit => unit.Children.Prepend(unit)).Where(unit => unit.Children.Count > 0)
            .Select(unit => new PublicationKey(unit.Code, Today.Year - 1)).Where(key => known.All(publication => publication.Key != key)).Select(Publication.None);
        var rows = known.Concat(missing).Select(publication => Row(reader, tree, publication))
            .OrderByDescending(row => row.Key.Year).ThenBy(row => tree.Unit(row.Key.Unit)!.Path().Count()).ThenBy(row => row.Key.Unit, StringComparer.Ordinal).ToList();
        var circulars = from publication in known
                        where publication.State == PublicationState.Published && !Access.MaySee(reader, tree, publication.Key.Unit)
                        from circular in publication.Circulars
                        where Access.MaySee(reader, tree, circular.Unit)
                        orderby circular.IsOwed descending, circular.Due
                        select new CircularRow(publication.Key, tree.Unit(publication.Key.Unit)!.Name, circular, IsLate(circular));
        return new PublicationList(rows, [.. circulars]);
    }

    /// <returns>Null when there is none for this reader.</returns>
    public async Task<PublicationView?> FindAsync(ClaimsPrincipal reader, string? unit, int year, CancellationToken cancellation = default)
    {
        var tree = await organizations.RefreshAsync(cancellation);
        if ((unit is null ? Access.Entrance(reader, tree) : tree.Unit(unit)) is not { } publisher) return null;
        var publication = publications.Of(new PublicationKey(publisher.Code, year));
        if (!Sees(reader, tree, publication)) return null;
        var isWhole = SeesWhole(reader, tree, publication);
        var lines = publication.Lines.Where(line => isWhole || Access.MaySee(reader, tree, line.Unit)).ToList();
        return new PublicationView(
            publisher, publication, lines, [.. publication.Circulars.Where(circular => Access.MaySee(reader, tree, circular.Unit))],
            isWhole, PaperAccess.MayDecide(reader, tree, publisher.Code) && publisher.Children.Count > 0, publication.Due ?? duties.PublicationDue(publication.Key),
            periods.Covering(publisher, publication.Key.Period), isWhole ? await ChangedAsync(publisher, publication, cancellation) : []);
    }

    /// <summary>The day, the first response to a circular counted, on which it is judged late.</summary>
    public bool IsLate(Circular circular) => circular.IsLate(Today, circular.FirstAnsweredAt is { } first ? zone.DayOf(first) : null);

    private static bool SeesWhole(ClaimsPrincipal reader, OrganizationTree tree, Publication publication) =>
        Access.MaySee(reader, tree, publication.Key.Unit) || (publication.State == PublicationState.Published && IsRecipient(reader, publication));

    private static bool Sees(ClaimsPrincipal reader, OrganizationTree tree, Publication publication) => SeesWhole(reader, tree, publication)
        || (publication.State == PublicationState.Published && publication.Lines.Any(line => line.Unit != publication.Key.Unit && Access.MaySee(reader, tree, line.Unit)));

    private static bool IsRecipient(ClaimsPrincipal reader, Publication publication) =>
        reader.Identity?.Name is { } me && publication.Receipts.Any(receipt => receipt.Recipient.Account == me);

    private PublicationRow Row(ClaimsPrincipal reader, OrganizationTree tree, Publication publication)
    {
        var circulars = publication.Circulars.Where(circular => Access.MaySee(reader, tree, circular.Unit)).ToList();
        var pending = circulars.Where(circular => circular.IsOwed || circular.State == CircularState.Answered).ToList();
        var isWhole = SeesWhole(reader, tree, publication);
        return new PublicationRow(
            publication.Key, tree.Unit(publication.Key.Unit)!.Name, publication.State, publication.Due ?? duties.PublicationDue(publication.Key),
            publication.PublishedAt is { } at ? zone.DayOf(at) : null, isWhole ? publication.Receipts.Count(receipt => receipt.ReadAt is not null) : 0, isWhole ? publication.Receipts.Count : 0,
            circulars.Count, pending.Count, pending.Count(IsLate), publication.Receipts.Any(receipt => receipt.Recipient.Account == reader.Identity?.Name && receipt.ReadAt is null));
    }

    /// <summary>What was published against what is counted now; a published figure changes by restatement only, so a difference is shown and not applied.</summary>
    private async Task<IReadOnlyList<FigureDifference>> ChangedAsync(UnitNode unit, Publication publication, CancellationToken cancellation)
    {
        if (publication.Frozen is null) return [];
        var now = await counting.CountAsync(unit, publication.Key.Period, cancellation);
        return [.. from line in publication.Lines
                   let counted = now.Find(line.Unit)?.Of(line.Measure) ?? MeasureValue.Unknown
                   where counted != line.Value
                   select new FigureDifference(line.Unit, line.Measure, line.Value, counted)];
    }
}
