namespace CustomerService.Dashboard.Security.Accounts;

/// <summary>Base 32 (RFC 4648) as authenticator apps read and write it: without padding, in either case, spaces ignored.</summary>
public static class Base32
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int BitsPerCharacter = 5;

    /// <exception cref="FormatException">A character is not of the alphabet.</exception>
    public static byte[] Decode(string text)
    {
        var bytes = new List<byte>(text.Length * BitsPerCharacter / 8);
        var buffer = 0;
        var bits = 0;
        foreach (var character in text.ToUpperInvariant().Where(c => c is not (' ' or '=')))
        {
            var value = Alphabet.IndexOf(character, StringComparison.Ordinal);
            if (value < 0) throw new FormatException("The text is not base 32.");
            buffer = ((buffer << BitsPerCharacter) | value) & 0xfff;
            bits += BitsPerCharacter;
            if (bits < 8) continue;
            bits -= 8;
            bytes.Add((byte)(buffer >> bits));
        }

        return [.. bytes];
    }
}
