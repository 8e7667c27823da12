using CustomerService.Dashboard.Shared.Localization;
using CustomerService.Domain.Complaints.Rules;
using CustomerService.Domain.Regulations;
using Microsoft.Extensions.Localization;

namespace CustomerService.Dashboard.Desk.Open311;

/// <summary>
/// What can be reported, from the rule pack: a service for each category of each kind, and one for a kind that has none; a category's
/// questions are the service's attributes. What the pack would seal is not offered here: the answer would have to name it.
/// </summary>
public sealed class Open311Services(CaseRules rules, Open311Settings settings, IStringLocalizer<Open311Text> text, TimeProvider clock)
{
    private const char Between = '.';

    private RulePack Pack => rules.Now(clock.GetUtcNow()).Pack;

    public static string CodeOf(string kind, string? category) => category is null ? kind : kind + Between + category;

    public IReadOnlyList<(string Code, string Kind, BusinessCategory? Category)> All()
    {
        var pack = Pack;
        return [.. pack.Kinds.SelectMany(kind => CategoriesOf(pack, kind.Code).Select(category => (CodeOf(kind.Code, category?.Code), kind.Code, category))).Where(each => !IsSealed(pack, each.Item2, each.category?.Code))];
    }

    public (string Code, string Kind, BusinessCategory? Category)? Find(string code) => All().Where(each => each.Code == code).Select(each => ((string, string, BusinessCategory?)?)each).FirstOrDefault();

    public Open311List List() => new("services", "service", [.. All().Select(Service)]);

    public (string Root, Open311Item Item)? Definition(string code) => Find(code) is { } found
        ? ("service_definition", new Open311Item(("service_code", code), ("attributes", new Open311List("attributes", "attribute", [.. Pack.Questions(found.Category?.Code).Select(Attribute)]))))
        : null;

    /// <summary>A service's name as people read it.</summary>
    public string NameOf(string kind, string? category)
    {
        var pack = Pack;
        return In((category is null ? null : pack.FindCategory(category)?.Name) ?? pack.Kinds.FirstOrDefault(each => each.Code == kind)?.Name) ?? kind;
    }

    private static List<BusinessCategory?> CategoriesOf(RulePack pack, string kind)
    {
        List<BusinessCategory?> own = [.. pack.Categories.Where(category => category.Kinds.Contains(kind))];
        return own.Count == 0 ? [null] : own;
    }

    private static bool IsSealed(RulePack pack, string kind, string? category) =>
        pack.Roles.Select(role => role.UnitKind).Distinct().Any(unitKind => pack.Route(kind, category, unitKind, isAboutOwnUnit: false)?.IsSealed == true);

    private Open311Item Service((string Code, string Kind, BusinessCategory? Category) each) => new(
        ("service_code", each.Code), ("service_name", NameOf(each.Kind, each.Category?.Code)),
        ("description", string.Join(" · ", ((string?[])[NameOf(each.Kind, null), In(each.Category?.Parent is { } parent ? Pack.FindCategory(parent)?.Name : null), In(each.Category?.Name)]).OfType<string>())),
        ("metadata", Pack.Questions(each.Category?.Code).Any()), ("type", "realtime"), ("keywords", each.Kind), ("group", NameOf(each.Kind, null)));

    private Open311Item Attribute(CategoryQuestion question, int place)
    {
        IReadOnlyList<Open311Item> values = question.Type switch
        {
            QuestionType.Choice => [.. question.Choices.Select(choice => Value(choice.Code, In(choice.Name)!))],
            QuestionType.YesNo => [Value("yes", Word("Yes")), Value("no", Word("No"))],
            _ => [],
        };
        return new(
            ("variable", true), ("code", question.Code),
            ("datatype", question.Type switch { QuestionType.Number => "number", QuestionType.Date => "datetime", QuestionType.Choice or QuestionType.YesNo => "singlevaluelist", _ => "text" }),
            ("required", question.IsRequired), ("datatype_description", null), ("order", place + 1), ("description", In(question.Name)), ("values", new Open311List("values", "value", values)));
    }

    private static Open311Item Value(string key, string name) => new(("key", key), ("name", name));

    /// <summary>A word of the product's own in the language of Open311, whatever the request speaks.</summary>
    private string Word(string key) => Languages.Say(
        settings.Language.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? Languages.Chinese : Languages.English, () => text[key].Value);

    private string? In(PackText? text) => text?.In(settings.Language);
}
