using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace CustomerService.Dashboard.Alerts.Delivery;

/// <summary>
/// The keys that webhooks are signed with, as the Standard Webhooks specification has them: a key is <c>whsec_</c> and Base64, a
/// signature <c>v1,</c> and the Base64 of HMAC-SHA256 over <c>id.timestamp.body</c>. They are kept encrypted by the key ring of the server.
/// </summary>
public sealed class WebhookKeys(IDataProtectionProvider protection)
{
    private const string Prefix = "whsec_";
    private const int Length = 32;

    private readonly IDataProtector protector = protection.CreateProtector("AlertChannel.Secret");

    public static string New() => Prefix + Convert.ToBase64String(RandomNumberGenerator.GetBytes(Length));

    public string Protect(string key) => protector.Protect(key);

    /// <summary>False when the key ring that encrypted it is gone.</summary>
    public bool TryUnprotect(string? kept, [NotNullWhen(true)] out string? key)
    {
        key = null;
        if (kept is null) return false;
        try
        {
            key = protector.Unprotect(kept);
            return true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    public static string Sign(string key, string id, long timestamp, ReadOnlySpan<byte> body)
    {
        byte[] signed = [.. Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{id}.{timestamp}.")), .. body];
        return "v1," + Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(key[Prefix.Length..]), signed));
    }
}
