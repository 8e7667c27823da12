using System.Collections.Concurrent;
using System.Security.Claims;
using CustomerService.Dashboard.Security.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CustomerService.Dashboard.Security;

/// <summary>
/// The answers of <see cref="Sessions"/> for pages and connections that stay open. All that one session holds open are told the same
/// answer, which is at most <see cref="Lasts"/> old; what this process itself changes of an account is known at once. What somebody
/// does is another matter: acts ask <see cref="Sessions"/>, afresh.
/// </summary>
public sealed class SharedWelcome(Sessions sessions, EndedSessions ended, TimeProvider clock, IOptions<SecuritySettings> settings, IOptions<IdentityOptions> identity)
{
    private readonly ConcurrentDictionary<Key, Answer> answers = new();
    private DateTimeOffset sweptAt;

    /// <summary>How old an answer may be that another page asked for.</summary>
    public TimeSpan Lasts => settings.Value.Revalidation / 5;

    /// <summary>How often an open page asks: it is cut within <see cref="SecuritySettings.Revalidation"/>, as if it asked for itself.</summary>
    public TimeSpan Interval => settings.Value.Revalidation - Lasts;

    public Task<bool> IsStillWelcomeAsync(ClaimsPrincipal bearer, CancellationToken cancellation = default)
    {
        if (ended.IsOverHere(bearer)) return Task.FromResult(false);
        var now = clock.GetUtcNow();
        var key = KeyOf(bearer);
        if (answers.TryGetValue(key, out var known) && now - known.AskedAt < Lasts && !known.HasFailed) return known.Given.Value.WaitAsync(cancellation);

        // Remembered before it is asked, so that a change meanwhile finds it and takes it away.
        Sweep(now);
        var answer = new Answer(now, new Lazy<Task<bool>>(() => sessions.IsStillWelcomeAsync(bearer, CancellationToken.None)));
        answers[key] = answer;
        return answer.Given.Value.WaitAsync(cancellation);
    }

    /// <summary>The account was changed: whoever asks next is told as it is now.</summary>
    public void Forget(string account)
    {
        foreach (var key in answers.Keys.Where(key => key.Account == account)) answers.TryRemove(key, out _);
    }

    private void Sweep(DateTimeOffset now)
    {
        if (now - sweptAt < Lasts) return;
        sweptAt = now;
        foreach (var old in answers.Where(answer => now - answer.Value.AskedAt >= Lasts)) answers.TryRemove(old);
    }

    private Key KeyOf(ClaimsPrincipal bearer) => new(
        bearer.Identity?.AuthenticationType, bearer.FindFirstValue(ClaimTypes.NameIdentifier), bearer.FindFirstValue(SecurityClaims.Session),
        bearer.FindFirstValue(identity.Value.ClaimsIdentity.SecurityStampClaimType));

    /// <param name="Stamp">Another after a change of password, in the same session.</param>
    private readonly record struct Key(string? Scheme, string? Account, string? Session, string? Stamp);

    private sealed record Answer(DateTimeOffset AskedAt, Lazy<Task<bool>> Given)
    {
        public bool HasFailed => Given is { IsValueCreated: true, Value.IsFaulted: true };
    }
}
