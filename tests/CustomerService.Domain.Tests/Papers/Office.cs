using CustomerService.Domain.Analysis;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Figures;
using CustomerService.Domain.Figures.Given;
using CustomerService.Domain.Organization.Moves;
using CustomerService.Domain.Papers;
using CustomerService.Domain.Periods;
using CustomerService.Domain.Targets;
using CustomerService.Domain.Tests.Data;
using CustomerService.Domain.Tests.Figures;
using CustomerService.Domain.Tests.Journal;

namespace CustomerService.Domain.Tests.Papers;

/// <summary>An open journal with the registers of moves and closed periods, and the desks that write in them.</summary>
internal sealed class Office : IAsyncDisposable
{
    private Office(OpenJournal open)
    {
        Open = open;
        Papers = new PaperDesk(open.Journal);
        History = new OrganizationHistory(open.Organizations, open.Register<UnitMoves>());
        Moves = new UnitMoveDesk(Papers, open.Register<UnitMoves>(), History, open.Organizations, OpenJournal.Zone, open.Time);
        Figures = new FigureReader(open.Database.Contexts, History, FigureReaderTests.Rules, OpenJournal.Zone, open.Time, open.Register<GivenTotals>());
        Totals = new TotalsImport(Papers, open.Register<GivenTotals>(), Figures, FigureReaderTests.Rules, open.Organizations, History, OpenJournal.Zone, open.Time);
        Closed = open.Register<ClosedPeriods>();
        Targets = open.Register<TargetRegister>();
        Hours = new HourReader(open.Database.Contexts, FigureReaderTests.Rules, History, OpenJournal.Zone, open.Time);
        Spots = new SpotCheckReader(open.Database.Contexts, History, OpenJournal.Zone);
        Periods = new PeriodDesk(open.Database.Contexts, Papers, Closed, Figures, FigureReaderTests.Rules, open.Organizations, History, OpenJournal.Zone, open.Time);
    }

    public static By Zhao { get; } = new("zhao", "Zhao");

    public OpenJournal Open { get; }

    public PaperDesk Papers { get; }

    public OrganizationHistory History { get; }

    public UnitMoveDesk Moves { get; }

    public FigureReader Figures { get; }

    public TotalsImport Totals { get; }

    public ClosedPeriods Closed { get; }

    public PeriodDesk Periods { get; }

    public TargetRegister Targets { get; }

    public HourReader Hours { get; }

    public SpotCheckReader Spots { get; }

    public static async Task<Office> OpenAsync(TestDatabase database) => new(await OpenJournal.OpenAsync(database, papers: [new UnitMoves(), new ClosedPeriods(), new GivenTotals(), new TargetRegister(new TargetDefaults(_ => null, _ => null))]));

    public ValueTask DisposeAsync() => Open.DisposeAsync();
}
