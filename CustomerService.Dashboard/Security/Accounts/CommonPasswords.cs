using Microsoft.AspNetCore.Identity;

namespace CustomerService.Dashboard.Security.Accounts;

/// <summary>
/// Refuses the passwords that guessers try first. There are no rules of composition (ASVS 6.2.5): length and rarity are what
/// makes a password strong.
/// </summary>
public sealed class CommonPasswords : IPasswordValidator<Account>
{
    public const string TooCommon = nameof(TooCommon);
    public const string ContainsName = nameof(ContainsName);
    public const string TooLong = nameof(TooLong);
    public const int MaxLength = 128;

    // What remains when digits and signs at the ends are taken off: "password2026!" is "password".
    private static readonly HashSet<string> Roots = new(StringComparer.OrdinalIgnoreCase)
    {
        "", "password", "passw0rd", "p@ssw0rd", "p@ssword", "pass", "admin", "administrator", "root", "welcome", "changeme",
        "letmein", "iloveyou", "woaini", "qwerty", "qwertyuiop", "asdfghjkl", "zxcvbnm", "qazwsx", "qazwsxedc", "1qaz2wsx",
        "1q2w3e4r", "1q2w3e4r5t", "q1w2e3r4", "q1w2e3r4t5", "abc", "abcd", "abcdef", "abcdefgh", "abcdefghij", "test", "testing",
        "user", "guest", "login", "master", "superman", "dragon", "monkey", "football", "baseball", "sunshine", "princess",
        "secret", "default", "temp", "demo", "service", "customer", "customerservice", "hotline", "aini", "mima", "huawei",
        "china", "beijing", "guangdong", "csg", "nanwang", "kefu", "zhongguo", "nihao",
    };

    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password)
    {
        password ??= "";
        return Task.FromResult(Fault(password, user) is { } fault
            ? IdentityResult.Failed(new IdentityError { Code = fault, Description = fault })
            : IdentityResult.Success);
    }

    private static string? Fault(string password, Account user)
    {
        if (password.Length > MaxLength) return TooLong;
        if (user.UserName is { Length: >= 4 } name && password.Contains(name, StringComparison.OrdinalIgnoreCase)) return ContainsName;
        return IsCommon(password) ? TooCommon : null;
    }

    private static bool IsCommon(string password)
    {
        var root = password.Trim([.. password.Where(character => !char.IsLetter(character))]);
        return password.Distinct().Count() <= 4 || IsRun(password) || Roots.Contains(root) || Roots.Contains(password);
    }

    /// <summary>"1234567890", "jihgfedcba".</summary>
    private static bool IsRun(string password)
    {
        var steps = password.Zip(password.Skip(1), (left, right) => right - left).Distinct().ToArray();
        return steps is [1] or [-1];
    }
}
