using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;

namespace CustomerService.Dashboard.Features.Administration.Users;

/// <summary>The outcome of giving an account a password that its owner must change.</summary>
/// <param name="Password">In plain text, this once; null when it was refused.</param>
public sealed record OneTimePassword(IdentityResult Result, string? Password)
{
    private const string Alphabet = "abcdefghijkmnpqrstuvwxyz23456789";

    /// <summary>16 characters of 32: 80 bits, in groups that can be read aloud.</summary>
    public static string New() => string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(Alphabet, 4)));

    public static OneTimePassword Refused(IdentityResult refusal) => new(refusal, null);
}
