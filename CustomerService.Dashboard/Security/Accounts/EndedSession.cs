namespace CustomerService.Dashboard.Security.Accounts;

/// <summary>A session that was signed out while its cookie could still be presented; kept until the cookie has expired.</summary>
public sealed class EndedSession
{
    private EndedSession()
    {
    }

    public EndedSession(string id, DateTimeOffset expiresAt) => (Id, ExpiresAt) = (id, expiresAt);

    public string Id { get; private set; } = "";

    public DateTimeOffset ExpiresAt { get; private set; }
}
