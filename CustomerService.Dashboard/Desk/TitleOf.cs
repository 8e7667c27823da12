namespace CustomerService.Dashboard.Desk;

/// <summary>The line a case is called by when nobody gave it one: the beginning of what was said.</summary>
internal static class TitleOf
{
    private const int Most = 80;

    public static string Text(string? text)
    {
        var line = (text ?? "").Trim().Split(['\n', '\r'], 2)[0].TrimEnd();
        return line.Length <= Most ? line : string.Concat(line.AsSpan(0, char.IsHighSurrogate(line[Most - 2]) ? Most - 2 : Most - 1), "…");
    }
}
