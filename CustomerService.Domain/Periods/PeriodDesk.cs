using CustomerService.Domain.Complaints;
using CustomerService.Domain.Data;
using CustomerService.Domain.Figures;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Organization.Moves;
using CustomerService.Domain.Papers;
using CustomerService.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace CustomerService.Domain.Periods;

/// <summary>Closes periods and restates closed ones. Who may is the caller's to know.</summary>
public sealed class PeriodDesk(
    IDbContextFactory<CustomerServiceDb> databases, PaperDesk papers, ClosedPeriods periods, FigureReader reader, FigureRules rules, Organizations organizations,
    OrganizationHistory history, OrganizationZone zone, TimeProvider time)
{
    /// <summary>Longest reason of a restatement, in characters.</summary>
    public const int MostReason = 1_000;

    private const int Tries = 20;

    /// <summary>What is counted now of a unit's period, at one position of the journal.</summary>
    public async Task<FrozenPeriod> CountAsync(UnitNode unit, ReportingPeriod period, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await db.Database.OpenConnectionAsync(cancellation);
        db.Database.GetDbConnection().BeginRead();
        long position;
        IReadOnlyList<UnitFigures> figures;
        try
        {
            position = await db.States.Select(state => state.Position).SingleAsync(cancellation);
            figures = await reader.ReadEachAsync(db, unit, period.Start, period.End, cancellation);
        }
        finally
        {
            db.Database.GetDbConnection().CommitWrite();
        }

        var last = period.End.AddDays(-1);
        var pack = rules.PackOn(last);
        return new FrozenPeriod
        {
            Unit = unit.Code, Period = period, Position = position, Formula = rules.FormulaVersion(last), Calendar = rules.CalendarVersion,
            Units = [.. figures.Select(each => FrozenPeriod.Of(each, pack))],
        }.Sealed();
    }

    /// <summary>Closes a period of a unit with everything below it.</summary>
    public async Task<PeriodOutcome> CloseAsync(By by, string unitCode, ReportingPeriod period, CancellationToken cancellation = default)
    {
        var subject = ClosedPeriods.SubjectOf(unitCode);
        for (var tried = 0; tried < Tries; tried++)
        {
            await organizations.RefreshAsync(cancellation);
            if (history.On(period.End.AddDays(-1)).Unit(unitCode) is not { } unit) return new(PeriodFault.UnknownUnit, null);
            var now = time.GetUtcNow();
            if (now < zone.StartOf(period.End)) return new(PeriodFault.NotOver, null);
            var seen = periods.SequenceOf(subject);
            if (InTheWay(unit, period) is { } closed) return new(closed.Period == period ? PeriodFault.ClosedAlready : PeriodFault.Overlaps, closed);
            if (await DifferingPartAsync(unit, period, cancellation) is { } part) return new(PeriodFault.DiffersFromItsParts, part);
            var frozen = await CountAsync(unit, period, cancellation);
            if (await papers.AppendAsync(subject, seen, [new PeriodClosed { At = now, By = by, Frozen = frozen }], cancellation)) return new(null, periods.Find(unitCode, period));
        }

        throw new Journal.JournalUnavailableException($"The periods of {unitCode} change too fast; try again.");
    }

    /// <summary>Replaces a closed period's figures by what is counted now.</summary>
    public async Task<PeriodOutcome> RestateAsync(By by, string unitCode, ReportingPeriod period, string? reason, CancellationToken cancellation = default)
    {
        var subject = ClosedPeriods.SubjectOf(unitCode);
        for (var tried = 0; tried < Tries; tried++)
        {
            await organizations.RefreshAsync(cancellation);
            var seen = periods.SequenceOf(subject);
            if (periods.Find(unitCode, period) is not { } closed) return new(PeriodFault.NotClosed, null);
            if (reason?.Trim() is not { Length: > 0 and <= MostReason } why) return new(PeriodFault.NoReason, closed);
            if (history.On(period.End.AddDays(-1)).Unit(unitCode) is not { } unit) return new(PeriodFault.UnknownUnit, closed);
            var frozen = await CountAsync(unit, period, cancellation);
            if (FrozenPeriod.Between(closed.Frozen, frozen).Count == 0) return new(PeriodFault.NothingChanged, closed);
            var restated = new PeriodRestated { At = time.GetUtcNow(), By = by, Reason = why, Replaces = closed.Frozen.Hash, Frozen = frozen };
            if (await papers.AppendAsync(subject, seen, [restated], cancellation)) return new(null, periods.Find(unitCode, period));
        }

        throw new Journal.JournalUnavailableException($"The periods of {unitCode} change too fast; try again.");
    }

    /// <summary>The closing, of the unit or of one above, that has the period in it already.</summary>
    private ClosedPeriod? InTheWay(UnitNode unit, ReportingPeriod period) => unit.Path().Reverse()
        .SelectMany(each => periods.Find(ClosedPeriods.SubjectOf(each.Code))?.Closed ?? [])
        .FirstOrDefault(closed => closed.Period.Start <= period.Start && closed.Period.End >= period.End);

    /// <summary>A closing within the period, of the unit or of one below, that is not what is counted now: the whole would not be the sum of its parts.</summary>
    private async Task<ClosedPeriod?> DifferingPartAsync(UnitNode unit, ReportingPeriod period, CancellationToken cancellation)
    {
        foreach (var below in unit.Subtree())
        {
            foreach (var closed in periods.Find(ClosedPeriods.SubjectOf(below.Code))?.Closed.Where(each => each.Period.Start >= period.Start && each.Period.End <= period.End) ?? [])
            {
                if (FrozenPeriod.Between(closed.Frozen, await CountAsync(below, closed.Period, cancellation)).Count > 0) return closed;
            }
        }

        return null;
    }
}
