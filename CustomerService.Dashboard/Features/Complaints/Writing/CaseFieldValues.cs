using System.Globalization;
using CustomerService.Dashboard.Desk;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Templates;
using CustomerService.Domain.Organization;

namespace CustomerService.Dashboard.Features.Complaints.Writing;

/// <summary>What a case puts into a template's fields, in the template's language; personal data stays masked.</summary>
public sealed class CaseFieldValues(CaseWords words, Organizations organizations)
{
    private const int Minute = 16;

    public string Fill(string text, Complaint complaint, string language) => TemplateFields.Fill(text, field => Of(field, complaint, language));

    private string? Of(string field, Complaint c, string language) => field switch
    {
        TemplateFields.Number => c.Number,
        TemplateFields.Title => PersonalText.Of(c.Title, c.Complainant),
        TemplateFields.Kind => words.Pack.Kinds.FirstOrDefault(kind => kind.Code == c.Classification.Kind)?.Name.In(language),
        TemplateFields.Category => c.Classification.Category is { } category ? words.Pack.FindCategory(category)?.Name.In(language) : null,
        TemplateFields.Unit => organizations.Current.Unit(c.Placement.Unit)?.Name,
        TemplateFields.Officer => c.OfficerName,
        TemplateFields.Place => PersonalText.Of(c.Place, c.Complainant),
        TemplateFields.Received => Local(c.ReceivedAt, language),
        TemplateFields.Due => c.Promises.TryGetValue(ClockKind.Reply, out var reply) ? Local(reply.Due, language) : null,
        _ => null,
    };

    private string Local(DateTimeOffset moment, string language) => language.StartsWith("zh", StringComparison.OrdinalIgnoreCase)
        ? DateTime.ParseExact(words.Local(moment)[..Minute], "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture).ToString("yyyy年M月d日 HH:mm", CultureInfo.InvariantCulture)
        : words.Local(moment);
}
