using System.Security.Claims;
using CustomerService.Domain.Complaints.Rules;
using CustomerService.Domain.Data;
using CustomerService.Domain.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace CustomerService.Dashboard.Desk.Drafts;

/// <summary>
/// The cases that people have begun to write and not recorded: one a call, and one without a call. They are their writer's alone; no
/// list, count or search knows of them, since nobody has said yet what stands in them.
/// </summary>
public sealed class IntakeDrafts(IDbContextFactory<CustomerServiceDb> databases, TimeProvider clock)
{
    // No case has such a number, and no verb of a case this name.
    private const string Begun = "Receive";
    private const string WithoutCall = "new";
    private const string FromCall = "new/";

    private readonly DraftRows rows = new(databases, clock);

    /// <summary>Everything one has begun, the latest first.</summary>
    public async Task<IReadOnlyList<IntakeDraft>> AllAsync(ClaimsPrincipal person, CancellationToken cancellation = default) =>
        DeskAccess.MayReceive(person) ? [.. (await rows.OfAsync(CaseActor.Of(person).Account, number: null, Begun, cancellation)).Select(Read).OfType<IntakeDraft>()] : [];

    /// <summary>Keeps what is typed; empty words are nothing to keep.</summary>
    /// <param name="call">The call it comes from; null without one.</param>
    public Task KeepAsync(ClaimsPrincipal person, string? call, IReadOnlyDictionary<string, string> words, CancellationToken cancellation = default)
    {
        if (words.Count == 0) return DropAsync(person, call, cancellation);
        return DeskAccess.MayReceive(person) && call is not { Length: > NewCaseChecks.MostCall } ? rows.KeepAsync(CaseActor.Of(person).Account, KeyOf(call), Begun, words, cancellation) : Task.CompletedTask;
    }

    /// <summary>It was recorded, or is not wanted any more.</summary>
    public Task DropAsync(ClaimsPrincipal person, string? call, CancellationToken cancellation = default) =>
        rows.DropAsync(CaseActor.Of(person).Account, KeyOf(call), Begun, cancellation);

    private static string KeyOf(string? call) => call is null ? WithoutCall : FromCall + call;

    private static IntakeDraft? Read(CaseDraftRow row) => DraftRows.WordsOf(row) is { } words
        ? new IntakeDraft(row.Number == WithoutCall ? null : row.Number[FromCall.Length..], words, DateTimeOffset.FromUnixTimeMilliseconds(row.SavedMs))
        : null;
}
