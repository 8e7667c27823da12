using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace CustomerService.Dashboard.Subscriptions.Digests;

/// <summary>What a mail's link carries to end its subscription: sealed by the server's key ring, so that nobody ends somebody else's.</summary>
public sealed class UnsubscribeKeys(IDataProtectionProvider protection)
{
    private readonly IDataProtector protector = protection.CreateProtector("Digest.Unsubscribe");

    public string Of(Guid subscription) => protector.Protect(subscription.ToString("N"));

    /// <returns>Null when nobody sealed it, or with another key ring.</returns>
    public Guid? Read(string? key)
    {
        if (string.IsNullOrEmpty(key)) return null;
        try
        {
            return Guid.TryParseExact(protector.Unprotect(key), "N", out var id) ? id : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
