namespace CustomerService.Domain.Briefs.Documents;

/// <summary>A cell of a table.</summary>
/// <param name="Kind">What it holds.</param>
/// <param name="Text">As it is read; "—" where it is unknown.</param>
public sealed record DocumentCell(CellKind Kind, string Text)
{
    /// <summary>The value itself; null where there is none or it is unknown, which is not 0.</summary>
    public double? Number { get; init; }

    /// <summary>Of a share or a mean: what met the condition, or the sum of seconds.</summary>
    public double? Numerator { get; init; }

    /// <summary>Of a share or a mean: what it was measured over.</summary>
    public double? Denominator { get; init; }

    public DateOnly? Day { get; init; }

    /// <summary>Said by somebody rather than counted.</summary>
    public bool IsGiven { get; init; }

    /// <summary>Where the figure opens to what is behind it, from the root of the site; null when nowhere.</summary>
    public string? Href { get; init; }

    public static DocumentCell Words(string text) => new(CellKind.Text, text);
}
