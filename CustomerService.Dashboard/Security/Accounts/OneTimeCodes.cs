using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;

namespace CustomerService.Dashboard.Security.Accounts;

/// <summary>
/// Time-based one-time codes (RFC 6238: SHA-1, 30 s, 6 digits, one step of drift either way). Unlike Identity's own provider
/// it takes the time from the clock it is given and accepts a code once only.
/// </summary>
public sealed class OneTimeCodes(TimeProvider clock) : IUserTwoFactorTokenProvider<Account>
{
    public const int Digits = 6;
    private const int StepSeconds = 30;
    private const int Modulus = 1_000_000;

    /// <summary>The 30-second step that a moment lies in.</summary>
    public static long StepOf(DateTimeOffset moment) => moment.ToUnixTimeSeconds() / StepSeconds;

    /// <param name="secret">The shared secret, already decoded from base 32.</param>
    /// <param name="step">The 30-second step.</param>
    public static string Code(ReadOnlySpan<byte> secret, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> mac = stackalloc byte[HMACSHA1.HashSizeInBytes];
#pragma warning disable CA5350 // RFC 6238 as authenticator apps speak it; HMAC-SHA-1 is not affected by SHA-1's collisions.
        HMACSHA1.HashData(secret, counter, mac);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(mac[(mac[^1] & 0xf)..]) & int.MaxValue;
        return (number % Modulus).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>True once the account has a secret. Identity asks for a second factor only from accounts of which this is true.</summary>
    public async Task<bool> CanGenerateTwoFactorTokenAsync(UserManager<Account> manager, Account user) =>
        await manager.GetAuthenticatorKeyAsync(user) is { Length: > 0 };

    /// <summary>The person's own device makes the codes.</summary>
    public Task<string> GenerateAsync(string purpose, UserManager<Account> manager, Account user) => Task.FromResult("");

    public async Task<bool> ValidateAsync(string purpose, string token, UserManager<Account> manager, Account user)
    {
        if (token.Length != Digits || await manager.GetAuthenticatorKeyAsync(user) is not { Length: > 0 } key) return false;

        var secret = Base32.Decode(key);
        var now = StepOf(clock.GetUtcNow());
        for (var step = now - 1; step <= now + 1; step++)
        {
            var match = CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Code(secret, step)), Encoding.UTF8.GetBytes(token));
            if (match && user.TrySpendOneTimeCode(step)) return (await manager.UpdateAsync(user)).Succeeded;
        }

        return false;
    }
}
