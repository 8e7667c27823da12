using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace CustomerService.Dashboard.Security.FirstAdministrator;

/// <summary>
/// The secret of the one-time link that makes the first administrator: 256 random bits, known only as a hash, gone with the
/// process or with its use.
/// </summary>
public sealed class FirstAdministratorToken
{
    private readonly Lock gate = new();
    private byte[]? hash;

    /// <summary>A fresh token in plain text; it replaces any earlier one.</summary>
    public string Issue()
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        lock (gate) hash = Hash(token);
        return token;
    }

    public bool IsValid([NotNullWhen(true)] string? token)
    {
        lock (gate) return token is not null && hash is not null && CryptographicOperations.FixedTimeEquals(hash, Hash(token));
    }

    /// <summary>True for the first caller only; the token is worth nothing afterwards.</summary>
    public bool TrySpend([NotNullWhen(true)] string? token)
    {
        lock (gate)
        {
            if (!IsValid(token)) return false;
            hash = null;
            return true;
        }
    }

    /// <summary>Gives a spent token its worth back, after what it was spent on was refused.</summary>
    public void Restore(string token)
    {
        lock (gate) hash = Hash(token);
    }

    private static byte[] Hash(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
