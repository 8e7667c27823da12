using System.Security.Claims;
using CustomerService.Dashboard.Live;
using CustomerService.Dashboard.Security;
using CustomerService.Domain.Hotline.Callbacks;
using CustomerService.Domain.Journal;
using CustomerService.Domain.Organization;

namespace CustomerService.Dashboard.Features.Hotline.Callbacks;

/// <summary>
/// What people do with the call-back list. Every act is journaled before it counts, so that it survives a restart and the
/// audit knows who did it; each asks anew whether the account may.
/// </summary>
public sealed class CallbackDesk(Journal journal, CallbackQueries queries, Feed feed, Organizations organizations, Sessions sessions, TimeProvider clock, ILogger<CallbackDesk> log)
{
    public const int ShortestReason = 2;

    /// <summary>Those who handle callers; others see the list, masked.</summary>
    public static bool MayAct(ClaimsPrincipal user) => user.IsInRole(Roles.HotlineSupervisor) || user.IsInRole(Roles.ComplaintOfficer);

    /// <summary>
    /// Takes the entry that comes next: the caller who came first of those nobody has taken. Nobody chooses among callers, and
    /// nobody is called back while someone who came earlier still waits in a queue: fair order is by first call.
    /// </summary>
    public async Task<CallbackResult> TakeNextAsync(ClaimsPrincipal user, string unitCode)
    {
        if (await UnitAsync(user, unitCode) is not { } unit) return CallbackResult.NotAllowed;
        var now = clock.GetUtcNow();
        var list = await queries.ReadAsync(unit);
        var isSecond = false;
        foreach (var next in list.Lines.Where(line => line.IsFree(now.ToUnixTimeMilliseconds())))
        {
            if (feed.Current(unit.Code)?.Now.LongestWaitSince?.ToUnixTimeMilliseconds() < next.FirstMs) return CallbackResult.SomeoneWaitsLonger;
            if (await AppendAsync(user, next.Caller, CallbackAct.Taken, next.Round + 1)) return CallbackResult.Done;
            isSecond = true;
        }

        return isSecond ? CallbackResult.TakenByAnother : CallbackResult.NobodyLeft;
    }

    /// <summary>Gives an entry back untried. A supervisor may free what someone else left lying.</summary>
    public Task<CallbackResult> ReleaseAsync(ClaimsPrincipal user, string unit, string caller) =>
        EndAsync(user, unit, caller, CallbackAct.Released, outcome: null, own: !user.IsInRole(Roles.HotlineSupervisor));

    public Task<CallbackResult> DoneAsync(ClaimsPrincipal user, string unit, string caller, CallbackOutcome outcome) =>
        EndAsync(user, unit, caller, CallbackAct.Done, outcome, own: true);

    /// <summary>Shows the whole number to whoever has taken the entry, who says why; that is journaled first.</summary>
    public async Task<(CallbackResult Result, string? Number)> RevealAsync(ClaimsPrincipal user, string unit, string caller, string reason)
    {
        reason = reason.Trim();
        if (reason.Length < ShortestReason || reason.Length > CallbackEntry.MaxReasonLength) return (CallbackResult.ReasonMissing, null);
        if (await TakenAsync(user, unit, caller, own: true) is not { } line) return (CallbackResult.NotAllowed, null);
        await AppendAsync(user, caller, CallbackAct.Disclosed, line.Round, reason: reason);
        return (CallbackResult.Done, caller);
    }

    private async Task<CallbackResult> EndAsync(ClaimsPrincipal user, string unit, string caller, CallbackAct act, CallbackOutcome? outcome, bool own)
    {
        if (await TakenAsync(user, unit, caller, own) is not { } line) return CallbackResult.NotAllowed;
        return await AppendAsync(user, caller, act, line.Round, outcome) ? CallbackResult.Done : CallbackResult.TakenByAnother;
    }

    private async Task<CallbackLine?> TakenAsync(ClaimsPrincipal user, string unitCode, string caller, bool own)
    {
        if (await UnitAsync(user, unitCode) is not { } unit) return null;
        var line = (await queries.ReadAsync(unit)).Lines.FirstOrDefault(line => line.Caller == caller);
        return line?.TakenBy is { } taker && (!own || taker == user.Identity!.Name) ? line : null;
    }

    private async Task<UnitNode?> UnitAsync(ClaimsPrincipal user, string code)
    {
        var tree = await organizations.RefreshAsync();
        return MayAct(user) && Access.MaySee(user, tree, code) && await sessions.IsStillWelcomeAsync(user) ? tree.Unit(code) : null;
    }

    /// <returns>False when the journal has this take, or the end of it, already.</returns>
    private async Task<bool> AppendAsync(ClaimsPrincipal user, string caller, CallbackAct act, int round, CallbackOutcome? outcome = null, string? reason = null)
    {
        var by = user.Identity!.Name!;
        var step = act switch
        {
            CallbackAct.Taken => "take",
            CallbackAct.Disclosed => $"disclosure/{Guid.NewGuid():N}",
            _ => "end",
        };
        var appended = await journal.AppendAsync(
        [
            new CallbackEntry
            {
                Source = CallbackEntry.Desk, Id = $"{caller}/{round}/{step}", Subject = caller, Time = clock.GetUtcNow(), Act = act, By = by, Round = round, Outcome = outcome, Reason = reason,
            },
        ]);
        log.LogInformation("{User}: call-back {Act}, round {Round}", by, act, round);
        return appended.Accepted == 1;
    }
}
