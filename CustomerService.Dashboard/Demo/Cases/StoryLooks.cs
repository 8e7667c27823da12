using System.Globalization;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Accesses;
using CustomerService.Domain.Complaints.Events;

namespace CustomerService.Dashboard.Demo.Cases;

/// <summary>Who looked at what in the demo's cases: whoever calls somebody needs the number, and whoever works a sealed case opens it.</summary>
internal static class StoryLooks
{
    /// <summary>One contact in so many needed what the mask hides.</summary>
    private const int OneIn = 4;

    private static readonly PersonalField[][] Needed = [[PersonalField.Phone], [PersonalField.Name, PersonalField.Phone], [PersonalField.Phone, PersonalField.Address], [PersonalField.CustomerNumber]];

    /// <summary>The looks behind what happens in a scene; the same scene has the same looks however often it is played.</summary>
    public static IEnumerable<CaseAccessEntry> Of(CaseScene scene) => scene.Entries.Where(entry => entry.Event.By != By.Rules).Select(entry => Of(scene.Complaint, entry)).OfType<CaseAccessEntry>();

    private static CaseAccessEntry? Of(Complaint complaint, ComplaintEntry entry)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"{CaseStory.KeyPrefix}{complaint.Number}/{entry.Sequence}");
        if (complaint.Placement.IsSealed)
            return entry.Event is Acknowledged or Contacted or InvestigationBegun or Replied ? CaseAccessEntry.SealedRead(complaint.Number, entry.Event.By, entry.Time.AddMinutes(-3)) with { Id = id } : null;
        var pick = complaint.Complainant.IsAnonymous || entry.Event is not (Contacted or CalledBack) ? -1 : complaint.Number.Sum(digit => digit) + entry.Sequence;
        if (pick < 0 || pick % OneIn != 0) return null;
        var (fields, reasons) = (Needed[pick / OneIn % Needed.Length], CaseTexts.Instance.Looks);
        return CaseAccessEntry.Unmasked(complaint.Number, entry.Event.By, fields, reasons[pick / OneIn % reasons.Count], entry.Time.AddMinutes(-2)) with { Id = id };
    }
}
