using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace CustomerService.Dashboard.Security.Keys;

/// <summary>
/// The key as its owner holds it: <c>cs_ID_SECRET</c>. The prefix lets scanners recognise a leaked key, the id finds its row,
/// and the secret is 256 random bits.
/// </summary>
public sealed class ApiKeyText
{
    private const string Prefix = "cs_";
    private const int IdLength = 12;
    private const int SecretBytes = 32;
    private static readonly int Length = Prefix.Length + IdLength + 1 + Base64Url.GetEncodedLength(SecretBytes);

    private readonly string text;

    private ApiKeyText(string text) => this.text = text;

    public string Id => text.Substring(Prefix.Length, IdLength);

    public static ApiKeyText New()
    {
        var id = RandomNumberGenerator.GetString("abcdefghijkmnpqrstuvwxyz23456789", IdLength);
        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));
        return new ApiKeyText($"{Prefix}{id}_{secret}");
    }

    public static bool TryParse(string? text, [NotNullWhen(true)] out ApiKeyText? key)
    {
        var wellFormed = text is not null && text.Length == Length
            && text.StartsWith(Prefix, StringComparison.Ordinal) && text[Prefix.Length + IdLength] == '_';
        key = wellFormed ? new ApiKeyText(text!) : null;
        return wellFormed;
    }

    /// <summary>SHA-256 of the whole key.</summary>
    public byte[] Hash() => SHA256.HashData(Encoding.UTF8.GetBytes(text));

    /// <summary>The key in plain text: shown once, to whoever created it.</summary>
    public string Reveal() => text;

    /// <summary>How a key is recognised by those who may not hold it.</summary>
    public static string Recognisable(string id) => $"{Prefix}{id}_…";

    /// <summary>Never the secret, so that a key that strays into a log or a message stays a secret.</summary>
    public override string ToString() => Recognisable(Id);
}
