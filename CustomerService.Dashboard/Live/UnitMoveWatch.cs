using CustomerService.Dashboard.Operations;
using CustomerService.Domain.Organization.Moves;

namespace CustomerService.Dashboard.Live;

/// <summary>Puts units under their new parents when the day of a move has come, soon after the organisation's midnight and at every start.</summary>
internal sealed class UnitMoveWatch(UnitMoveDesk desk, TimeProvider clock, ILogger<UnitMoveWatch> log)
    : Lookout(TimeSpan.FromSeconds(30), "Moves that are due could not be carried out; trying again", clock, log)
{
    /// <inheritdoc />
    protected override TimeSpan First => TimeSpan.FromMilliseconds(1);

    /// <inheritdoc />
    protected override Task OnBeatAsync(CancellationToken cancellation) => desk.ApplyDueAsync(cancellation);
}
