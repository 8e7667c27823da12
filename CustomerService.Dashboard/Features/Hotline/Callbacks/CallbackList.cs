using CustomerService.Domain.Hotline.Callbacks;

namespace CustomerService.Dashboard.Features.Hotline.Callbacks;

/// <summary>The call-back list of a unit.</summary>
/// <param name="Lines">Whoever came first stands first, whatever was tried since.</param>
/// <param name="WithoutNumber">Calls given up by callers whose number is unknown: nobody can call them back.</param>
/// <param name="GotThrough">Numbers that gave up and were answered later by themselves.</param>
/// <param name="Settled">Numbers of the same hours that were reached or given up, the latest first.</param>
public sealed record CallbackList(IReadOnlyList<CallbackLine> Lines, int WithoutNumber, int GotThrough, IReadOnlyList<CallbackSettled> Settled)
{
    public int Reached => Settled.Count(each => each.Outcome == CallbackOutcome.Reached);
}
