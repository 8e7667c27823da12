using System.Globalization;
using CustomerService.Dashboard.Demo.Organization;
using CustomerService.Dashboard.Demo.Traffic;
using CustomerService.Domain.Complaints;

namespace CustomerService.Dashboard.Demo.Cases;

/// <summary>The words of one story: what stands open in the texts is filled with the same place, sums and days throughout.</summary>
internal sealed class StoryWords
{
    private static readonly CaseTexts Texts = CaseTexts.Instance;

    private readonly Chance chance;
    private readonly CaseSubject subject;
    private readonly Dictionary<string, string> slots;

    /// <param name="where">Decides on the neighbourhood: neighbours who complain together share it.</param>
    /// <param name="unit">The supply unit or business hall it concerns.</param>
    /// <param name="day">When it comes in.</param>
    public StoryWords(Chance chance, Chance where, CaseSubject subject, DemoUnit unit, DateOnly day)
    {
        (this.chance, this.subject) = (chance, subject);
        IsRural = where.Happens(.28);
        var community = where.Of(Texts.Communities);
        var village = where.Of(Texts.Villages);
        var road = where.Of(Texts.Roads);
        var town = Town(unit);
        Place = IsRural ? Invariant($"{town}{village}{2 + chance.Below(9)}组")
            : chance.Happens(.7) ? Invariant($"{town}{road}{community}{1 + chance.Below(22)}栋{2 + chance.Below(16)}0{1 + chance.Below(4)}")
            : Invariant($"{town}{road}{3 + chance.Below(280)}号");
        var earlier = day.AddDays(-2 - chance.Below(20));
        slots = new(StringComparer.Ordinal)
        {
            ["extent"] = chance.Of(Texts.Extents), ["place"] = Place, ["community"] = IsRural ? village : community, ["village"] = village, ["road"] = road, ["hall"] = Hall(unit),
            ["month"] = Invariant($"{day.AddMonths(-1 - chance.Below(2)).Month}"), ["amount"] = Invariant($"{chance.Between(68, 980):0.00}"),
            ["kwh"] = Invariant($"{35 + chance.Below(520)}"), ["n"] = Invariant($"{2 + chance.Below(5)}"), ["hours"] = Invariant($"{2 + chance.Below(4)}"),
            ["hour"] = chance.Of(Texts.Hours), ["day"] = Invariant($"{3 + chance.Below(22)}"), ["date"] = Invariant($"{earlier.Month}月{earlier.Day}日"),
        };
        var title = chance.Of(subject.Titles);
        Title = Fill(!title.Contains('{', StringComparison.Ordinal) && chance.Happens(.65) ? (chance.Happens(.6) ? "{community}：" : "{road}：") + title : title);
        Text = Fill(chance.Of(Texts.Openings) + chance.Of(subject.Texts) + chance.Of(Texts.Closings));
        Reply = Fill(chance.Of(Texts.Apologies) + chance.Of(subject.Replies));
    }

    public bool IsRural { get; }

    public string Place { get; }

    public string Title { get; }

    public string Text { get; }

    public string Reply { get; }

    public string Cause => chance.Of(subject.Causes);

    public string Redress => chance.Of(subject.Redress);

    /// <summary>One of the sentences, filled.</summary>
    public string Of(IReadOnlyList<string> sentences) => Fill(chance.Of(sentences));

    /// <summary>The answers that the subject's category asks for.</summary>
    public Dictionary<string, string> Answers()
    {
        var answers = new Dictionary<string, string>(StringComparer.Ordinal);
        if (subject.Category is "no-power-single" or "no-power-area" or "danger" or "voltage" or "repair-delay") answers["area"] = !IsRural ? "urban" : chance.Happens(.2) ? "remote" : "rural";
        if (subject.Category == "no-power-area") answers["extent"] = Fill(slots["extent"]);
        if (subject.Category == "danger") answers["injured"] = "no";
        return answers;
    }

    /// <summary>An invented complainant; who reports a violation seldom gives a name.</summary>
    public Complainant Complainant() => chance.Happens(subject.Kind == "report" ? .55 : .04) ? new() : new()
    {
        Name = DemoNames.Person(chance), Phone = Callers.Number(chance), Address = Place,
        CustomerNumber = chance.Happens(.6) ? Invariant($"0300{chance.Below(100_000_000):00000000}") : null,
    };

    private string Fill(string text)
    {
        foreach (var (slot, word) in slots) text = text.Replace($"{{{slot}}}", word, StringComparison.Ordinal);
        return text;
    }

    private static string Hall(DemoUnit unit) =>
        DemoOrganization.Units.FirstOrDefault(each => each.Parent == unit.Code && each.Kind == Domain.Organization.UnitKind.BusinessHall)?.Name ?? unit.Name;

    /// <summary>The name of the place that the unit is named after.</summary>
    private static string Town(DemoUnit unit) => unit.Name[..2];

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
