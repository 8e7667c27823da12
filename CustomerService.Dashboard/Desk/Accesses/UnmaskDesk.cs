using System.Security.Claims;
using CustomerService.Dashboard.Security;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Accesses;
using CustomerService.Domain.Journal;
using CustomerService.Domain.Organization;

namespace CustomerService.Dashboard.Desk.Accesses;

/// <summary>
/// Shows personal data as it is to a person who handles the case and says why; that is journaled before anything is shown (bank
/// measures, article 9). Keys of other systems never get it: behind a key there is nobody to ask.
/// </summary>
public sealed class UnmaskDesk(DeskQueries queries, Journal journal, Organizations organizations, Sessions sessions, TimeProvider clock)
{
    public const int ShortestReason = 2;

    /// <summary>Whether the button is worth showing; it is decided again when it is pressed.</summary>
    public static bool MayUnmask(ClaimsPrincipal bearer, OrganizationTree tree, Placement placement) =>
        DeskAccess.MayAct(bearer, tree, placement) && (bearer.IsInRole(Roles.ComplaintOfficer) || bearer.IsInRole(Roles.SupervisionOfficer));

    /// <returns>The fields that were asked for; the others stay null.</returns>
    /// <exception cref="CaseNotFoundException">No such case for this user.</exception>
    /// <exception cref="InvalidCaseException">Nothing was asked for, or no reason was given.</exception>
    /// <exception cref="JournalUnavailableException">It could not be journaled; nothing is shown.</exception>
    public async Task<Complainant> UnmaskAsync(ClaimsPrincipal actor, string number, IReadOnlyCollection<PersonalField> fields, string reason, CancellationToken cancellation = default)
    {
        if (!await sessions.IsStillWelcomeAsync(actor, cancellation)) throw new CaseNotFoundException(number);
        var file = await queries.FindAsync(actor, number, cancellation) ?? throw new CaseNotFoundException(number);
        if (!MayUnmask(actor, organizations.Current, file.Complaint.Placement)) throw new CaseNotFoundException(number);
        var asked = fields.Where(Enum.IsDefined).Distinct().Order().ToList();
        if (asked.Count == 0) throw new InvalidCaseException("fields", "are missing");
        reason = reason.Trim();
        if (reason.Length is < ShortestReason or > CaseAccessEntry.MostReason || reason.Any(char.IsControl)) throw new InvalidCaseException("reason", "is missing");
        await journal.AppendAsync([CaseAccessEntry.Unmasked(number, CaseActor.Of(actor), asked, reason, clock.GetUtcNow())], cancellation);
        return Only(file.Complaint.Complainant, asked);
    }

    private static Complainant Only(Complainant who, List<PersonalField> fields)
    {
        string? If(PersonalField field, string? value) => fields.Contains(field) ? value : null;
        return new()
        {
            Name = If(PersonalField.Name, who.Name), Phone = If(PersonalField.Phone, who.Phone), Email = If(PersonalField.Email, who.Email),
            Address = If(PersonalField.Address, who.Address), CustomerNumber = If(PersonalField.CustomerNumber, who.CustomerNumber),
        };
    }
}
