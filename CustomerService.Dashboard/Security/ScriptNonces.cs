using System.Security.Cryptography;

namespace CustomerService.Dashboard.Security;

/// <summary>The one-time word of a response: an inline script runs only when it carries it.</summary>
public static class ScriptNonces
{
    private static readonly object Key = new();

    /// <summary>The nonce of this response, the same in the policy header and in the markup.</summary>
    public static string ScriptNonce(this HttpContext context)
    {
        if (context.Items[Key] is not string nonce)
            context.Items[Key] = nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
        return nonce;
    }
}
