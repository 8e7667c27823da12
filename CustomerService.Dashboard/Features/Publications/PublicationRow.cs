using CustomerService.Domain.Publications;

namespace CustomerService.Dashboard.Features.Publications;

/// <summary>One publication in the list.</summary>
/// <param name="Due">The last day on which it is published in time.</param>
/// <param name="Published">The day it went out; null while it did not.</param>
/// <param name="Owed">Circulars whose response is owed or waits for a decision.</param>
/// <param name="Late">Of those, with the first response late.</param>
/// <param name="IsUnread">Whether the reader is on its list and has not read it.</param>
public sealed record PublicationRow(PublicationKey Key, string UnitName, PublicationState State, DateOnly Due, DateOnly? Published, int Read, int Recipients, int Circulars, int Owed, int Late, bool IsUnread)
{
    /// <summary>Whether it is late, or went out late.</summary>
    public bool IsLate(DateOnly today) => (Published ?? today) > Due;

    public string Href => HrefOf(Key);

    public static string HrefOf(PublicationKey key) => $"/publications/{key.Year}?unit={Uri.EscapeDataString(key.Unit)}";
}
