using System.Linq.Expressions;
using CustomerService.Domain.Data.Rows;

namespace CustomerService.Domain.Complaints.Search;

/// <summary>
/// One word that was asked for. One with digits in it may also be a case's number, and, for those who may unmask, a telephone or
/// customer number: those are compared as wholes, or by the four digits that the mask shows, so that nobody finds hidden digits
/// out by trying one after the other.
/// </summary>
/// <param name="Text">Folded; of two characters or more, unless it is a number.</param>
/// <param name="Numbers">The cases it names outright.</param>
/// <param name="Phone">Null for those who may not unmask, and for what is no number.</param>
/// <param name="PhoneEnd">Four digits.</param>
/// <param name="CustomerNumber">Null for those who may not unmask.</param>
public sealed record SearchWord(string Text, IReadOnlyList<string> Numbers, string? Phone, string? PhoneEnd, string? CustomerNumber)
{
    /// <summary>Whether it can stand for something else than words.</summary>
    public bool IsNumber => Numbers.Count > 0 || Phone is not null || PhoneEnd is not null || CustomerNumber is not null;

    /// <summary>Whether a case is found by it.</summary>
    public Expression<Func<CaseTextRow, bool>> Finds()
    {
        var text = Text;
        if (!IsNumber) return row => row.Words.Contains(text);
        var ((phone, end), (customer, numbers)) = ((Phone, PhoneEnd), (CustomerNumber, Numbers));
        return row => row.Words.Contains(text) || numbers.Contains(row.Number)
            || (phone != null && row.Phone == phone) || (end != null && row.PhoneEnd == end) || (customer != null && row.CustomerNumber == customer);
    }

    /// <summary>The same without its words: what an index answers at once.</summary>
    internal Expression<Func<CaseTextRow, bool>> FindsNumber()
    {
        var ((phone, end), (customer, numbers)) = ((Phone, PhoneEnd), (CustomerNumber, Numbers));
        return row => numbers.Contains(row.Number)
            || (phone != null && row.Phone == phone) || (end != null && row.PhoneEnd == end) || (customer != null && row.CustomerNumber == customer);
    }
}
