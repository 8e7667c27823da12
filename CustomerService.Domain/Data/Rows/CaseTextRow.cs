namespace CustomerService.Domain.Data.Rows;

/// <summary>What a case is searched by. Beside it each engine keeps an index of its own over <see cref="Words"/> (<c>grams</c>).</summary>
public sealed class CaseTextRow
{
    /// <summary>The journal position of its receipt.</summary>
    public long Id { get; init; }

    public required string Number { get; init; }

    /// <summary>Folded, see <see cref="Complaints.Search.SearchText"/>.</summary>
    public required string Words { get; init; }

    /// <summary>Personal data: digits of the number to call back. Only a whole number, or what its mask shows anyway, is ever compared with it.</summary>
    public string? Phone { get; init; }

    /// <summary>The last four digits, which the mask shows.</summary>
    public string? PhoneEnd { get; init; }

    /// <summary>Personal data: compared as a whole.</summary>
    public string? CustomerNumber { get; init; }
}
