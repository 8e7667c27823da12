namespace CustomerService.Domain.Papers;

/// <summary>What people write on papers: trimmed, neither nothing nor endless.</summary>
public static class PaperWords
{
    /// <summary>A reason says something.</summary>
    public const int Fewest = 2;

    /// <summary>Longest reason or basis, in characters.</summary>
    public const int MostOfReason = 1_000;

    /// <summary>Longest text of its own, in characters.</summary>
    public const int MostOfText = 8_000;

    /// <returns>The words without the blanks around them.</returns>
    /// <exception cref="PaperRefusedException">There are none, or too many.</exception>
    public static string Check(string? words, string field, int most = MostOfReason)
    {
        words = (words ?? "").Trim();
        if (words.Length < Fewest) throw new PaperRefusedException(field, "WordsMissing", "is missing");
        if (words.Length > most) throw new PaperRefusedException(field, "WordsTooLong", $"is longer than {most} characters");
        return words;
    }
}
