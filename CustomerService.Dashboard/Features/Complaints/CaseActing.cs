using System.Security.Claims;
using CustomerService.Dashboard.Desk;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Journal;
using Microsoft.Extensions.Localization;

namespace CustomerService.Dashboard.Features.Complaints;

/// <summary>Does something to a case for a screen, and says in words what became of it.</summary>
public sealed class CaseActing(ComplaintDesk desk, DeskRefusals refusals, IStringLocalizer<ComplaintsText> text)
{
    /// <returns>Whether it was done, and what to say; no words when the case is no longer there for this user.</returns>
    public async Task<(bool IsDone, string? Said)> TryAsync(ClaimsPrincipal user, string number, CaseAsk asked)
    {
        try
        {
            await desk.ActAsync(user, number, asked.Verb, asked.Words, asked.Seen);
            return (true, text["Done", text["Verb" + asked.Verb]]);
        }
        catch (CaseMovedException)
        {
            return (false, text["Moved"]);
        }
        catch (Exception refused) when (refused is InvalidCaseException or RefusedTransitionException or JournalUnavailableException)
        {
            return (false, text["Refused", refusals.Of(refused)]);
        }
        catch (CaseNotFoundException)
        {
            return (false, null);
        }
    }

    /// <summary>Takes it over: what nobody has acknowledged yet is acknowledged with it.</summary>
    public async Task<(bool IsDone, string? Said)> TakeAsync(ClaimsPrincipal user, Complaint seen)
    {
        if (seen.Refuses(ComplaintVerb.Acknowledge) is null)
        {
            var (isDone, said) = await TryAsync(user, seen.Number, new CaseAsk(ComplaintVerb.Acknowledge, new(), seen.Sequence));
            if (!isDone) return (false, said);
            return await AssignAsync(user, seen.Number, seen.Sequence + 1);
        }

        return await AssignAsync(user, seen.Number, seen.Sequence);
    }

    private async Task<(bool IsDone, string? Said)> AssignAsync(ClaimsPrincipal user, string number, int sequence)
    {
        try
        {
            await desk.ActAsync(user, number, ComplaintVerb.Assign, new() { Officer = CaseActor.Of(user).Account }, sequence);
            return (true, text["Done", text["Verb" + ComplaintVerb.Assign]]);
        }
        catch (Exception refused) when (refused is InvalidCaseException or RefusedTransitionException or CaseMovedException or JournalUnavailableException)
        {
            return (false, refused is CaseMovedException ? text["Moved"] : text["Refused", refusals.Of(refused)]);
        }
        catch (CaseNotFoundException)
        {
            return (false, null);
        }
    }
}
