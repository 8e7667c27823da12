using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CustomerService.Domain.Complaints;

namespace CustomerService.Dashboard.Desk.Families;

/// <summary>
/// What becomes of a part of a case. An open case hands on who complains and where; a sealed one hands on nothing that is not said
/// anew, its number included: what was said under seal stays sealed.
/// </summary>
internal static class CaseSplit
{
    public static NewCase Of(Complaint whole, VerbWords words)
    {
        var isSealed = whole.Placement.IsSealed;
        var kind = words.Kind ?? (isSealed ? throw new InvalidCaseException("kind", "is missing") : whole.Classification.Kind);
        var isSameCategory = words.Category is null ? words.Kind is null : words.Category == whole.Classification.Category;
        return new NewCase
        {
            Kind = kind, Category = words.Category ?? (isSameCategory ? whole.Classification.Category : null),
            Title = words.Title ?? "", Text = words.Text ?? "",
            Complainant = words.Complainant ?? (isSealed ? new() : whole.Complainant),
            Unit = words.Unit ?? whole.Placement.Unit, Channel = isSealed ? "form" : whole.Intake.Channel,
            Severity = words.Severity ?? whole.Classification.Severity, Priority = words.Priority ?? whole.Classification.Priority,
            Place = words.Place ?? (isSealed ? null : whole.Place), AccusedUnit = words.AccusedUnit ?? (isSealed ? null : whole.AccusedUnit),
            Answers = isSameCategory && !isSealed ? whole.Intake.Answers : new Dictionary<string, string>(StringComparer.Ordinal),
            SaidAt = isSealed ? null : whole.Intake.SaidAt ?? whole.ReceivedAt,
            Key = KeyOf(whole), SplitFrom = isSealed ? null : whole.Number,
        };
    }

    /// <summary>Splitting again after a crash makes no second case; the key tells nobody the whole's number.</summary>
    private static string KeyOf(Complaint whole) =>
        "split:" + Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{whole.Number}/{whole.Sequence + 1}"))));
}
