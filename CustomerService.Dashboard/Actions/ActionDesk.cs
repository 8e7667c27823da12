using System.Security.Claims;
using CustomerService.Dashboard.Desk;
using CustomerService.Dashboard.Security;
using CustomerService.Domain.Actions;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Papers;
using CustomerService.Domain.Time;

namespace CustomerService.Dashboard.Actions;

/// <summary>Where corrective actions are undertaken, changed, done and verified. Who may is asked here again, whatever a page showed.</summary>
public sealed class ActionDesk(PaperDesk papers, ActionRegister actions, Organizations organizations, Sessions sessions, OrganizationZone zone, TimeProvider clock)
{
    private const int Tries = 4;

    private DateOnly Today => zone.DayOf(clock.GetUtcNow());

    /// <summary>Undertakes one for a unit.</summary>
    /// <returns>Its number.</returns>
    /// <exception cref="ActionRefusedException">It cannot be done, or is not this person's to do.</exception>
    public async Task<string> OpenAsync(ClaimsPrincipal actor, string unit, ActionTerms terms, ActionOrigin origin)
    {
        var tree = await TreeForAsync(actor, "", ActionVerb.Open);
        if (!ActionAccess.MayUndertake(actor, tree, unit)) throw New(ActionRefusal.NotAllowed);
        if (terms.MeasureUnit is { } moved && !tree.IsWithin(moved, unit)) throw New(ActionRefusal.UnitOutside);
        var opened = CorrectiveAction.Open(terms with { Text = terms.Text.Trim(), Owner = terms.Owner.Trim() }, origin, Today, CaseActor.Of(actor), clock.GetUtcNow());
        for (var tried = 1; tried <= Tries; tried++)
        {
            var serial = actions.NextSerial(unit);
            if (await papers.AppendAsync(ActionNumber.Subject(unit, serial), 0, [opened])) return ActionNumber.Of(unit, serial);
        }

        throw New(ActionRefusal.ChangedMeanwhile);
    }

    /// <exception cref="ActionRefusedException">It cannot be done, or is not this person's to do.</exception>
    public Task AmendAsync(ClaimsPrincipal actor, string number, ActionTerms terms, string reason) => DoAsync(actor, number, ActionVerb.Amend, (action, tree, by, now) =>
        terms.MeasureUnit is { } moved && !tree.IsWithin(moved, action.Unit) ? throw action.Refused(ActionVerb.Amend, ActionRefusal.UnitOutside) : action.Amend(terms, reason, zone.DayOf(action.OpenedAt), by, now));

    /// <exception cref="ActionRefusedException">It cannot be done, or is not this person's to do.</exception>
    public Task FinishAsync(ClaimsPrincipal actor, string number, DateOnly on, string evidence) =>
        DoAsync(actor, number, ActionVerb.Finish, (action, _, by, now) => action.Finish(on, evidence, zone.DayOf(action.OpenedAt), Today, by, now));

    /// <exception cref="ActionRefusedException">It cannot be done, or is not this person's to do.</exception>
    public Task VerifyAsync(ClaimsPrincipal actor, string number, string? note) => DoAsync(actor, number, ActionVerb.Verify, (action, _, by, now) => action.Verify(note, by, now));

    /// <exception cref="ActionRefusedException">It cannot be done, or is not this person's to do.</exception>
    public Task RejectAsync(ClaimsPrincipal actor, string number, string reason) => DoAsync(actor, number, ActionVerb.Reject, (action, _, by, now) => action.Reject(reason, by, now));

    /// <exception cref="ActionRefusedException">It cannot be done, or is not this person's to do.</exception>
    public Task WithdrawAsync(ClaimsPrincipal actor, string number, string reason) => DoAsync(actor, number, ActionVerb.Withdraw, (action, _, by, now) => action.Withdraw(reason, by, now));

    private async Task DoAsync(ClaimsPrincipal actor, string number, ActionVerb verb, Func<CorrectiveAction, OrganizationTree, By, DateTimeOffset, PaperEvent> make)
    {
        var tree = await TreeForAsync(actor, number, verb);
        for (var tried = 1; ; tried++)
        {
            // Nobody learns whether an action outside their scope exists.
            if (ActionNumber.Read(number) is not var (unit, serial) || actions.Find(unit, serial) is not { } action || !ActionAccess.MayRead(actor, tree, unit)) throw new ActionRefusedException(number, ActionState.Open, verb, ActionRefusal.NotAllowed);
            if (!May(actor, tree, action, verb)) throw action.Refused(verb, ActionRefusal.NotAllowed);
            var happened = make(action, tree, CaseActor.Of(actor), clock.GetUtcNow());
            if (await papers.AppendAsync(action.Subject, action.Sequence, [happened])) return;
            if (tried == Tries) throw action.Refused(verb, ActionRefusal.ChangedMeanwhile);
        }
    }

    /// <summary>The organisation as it is now, for whoever is still welcome.</summary>
    private async Task<OrganizationTree> TreeForAsync(ClaimsPrincipal actor, string number, ActionVerb verb) =>
        await sessions.IsStillWelcomeAsync(actor) ? await organizations.RefreshAsync() : throw new ActionRefusedException(number, ActionState.Open, verb, ActionRefusal.SignedOut);

    private static bool May(ClaimsPrincipal actor, OrganizationTree tree, CorrectiveAction action, ActionVerb verb) => verb switch
    {
        ActionVerb.Finish => ActionAccess.MayFinish(actor, tree, action),
        ActionVerb.Verify or ActionVerb.Reject => ActionAccess.MayVerify(actor, tree, action),
        _ => ActionAccess.MayUndertake(actor, tree, action.Unit),
    };

    private static ActionRefusedException New(ActionRefusal refusal) => new("", ActionState.Open, ActionVerb.Open, refusal);
}
