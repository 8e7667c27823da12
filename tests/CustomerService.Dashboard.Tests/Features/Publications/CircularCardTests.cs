using Bunit;
using CustomerService.Dashboard.Features.Publications;
using CustomerService.Dashboard.Targets;
using CustomerService.Dashboard.Tests.Shared;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Rules;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Publications;
using CustomerService.Domain.Regulations;
using CustomerService.Domain.Targets;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CustomerService.Dashboard.Tests.Features.Publications;

public sealed class CircularCardTests : PageContext
{
    private static readonly DateTimeOffset January = new(2026, 1, 20, 2, 0, 0, TimeSpan.Zero);
    private static readonly By Zhou = new("zhou", "Zhou");
    private static readonly By Lin = new("lin", "Lin");
    private static readonly UnitNode Unit = new OrganizationTree([new OrgUnit("CSG", "Head office", UnitKind.HeadOffice, parent: null)], []).Roots[0];

    private static readonly PublicationLine Missed = new("GX", "Guangxi", "answer-rate", new(8996, 10_000), LineVerdict.Missed)
    {
        Target = 0.9, Origin = TargetOrigin.Inherited, TargetUnit = "CSG", TargetVersion = 1, Months = [new(new(2025, 11, 1), new(950, 1000)), new(new(2025, 12, 1), new(850, 1000))],
    };

    public CircularCardTests()
    {
        Services.AddSingleton(RulePacks.Load());
        Services.AddSingleton(new DeskSettings());
        Services.AddScoped<TargetWords>();
        // Nobody presses anything here: the desk is asked for, and not used.
        ComponentFactories.AddStub<CircularForms>();
        ComponentFactories.AddStub<CircularActions>();
    }

    [Fact]
    public void Card_OfAMissedTarget_ShowsTheEvidenceWithBothParts()
    {
        var card = Render(Publication.None(Key).Apply(Draft));

        var evidence = card.Find(".pb-missed").TextContent;
        Assert.Contains("89.96", evidence, StringComparison.Ordinal);
        Assert.Contains("8,996 / 10,000", evidence, StringComparison.Ordinal);
        Assert.Contains("0.04 pp short", evidence, StringComparison.Ordinal);
        Assert.Contains("1 of 2 months below target", evidence, StringComparison.Ordinal);
        Assert.Equal("/executive?unit=GX&period=2025-12&measure=answer-rate", card.FindAll(".pb-missed thead a")[1].GetAttribute("href"));
    }

    [Fact]
    public void Card_IssuedAndLate_SaysSoUntilItIsAnswered()
    {
        var issued = Issued();
        Assert.Contains("Response overdue", Render(issued, isLate: true).Find(".cs-chip").TextContent, StringComparison.Ordinal);
        Assert.Contains("Response owed", Render(issued).Find(".cs-chip").TextContent, StringComparison.Ordinal);

        var answered = Render(issued.Apply(issued.Answer("GX", "Cold spell", "Two more agents", new By("lu", "Lu"), January.AddDays(40))), isLate: true);

        Assert.Contains("Responded", answered.Find(".cs-chip").TextContent, StringComparison.Ordinal);
        Assert.Contains("responded late", answered.Markup, StringComparison.Ordinal);
        Assert.Contains("Cold spell", answered.Find(".pb-answer").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Card_InChinese_NamesItsNumber()
    {
        Speak("zh-CN");

        Assert.Equal("致Guangxi，通报 CSG-2025-01", Render(Issued()).Find("h3").TextContent);
    }

    private static PublicationKey Key => new("CSG", 2025);

    private static PublicationDrafted Draft => new() { Lines = [Missed], Frozen = new(1, "AB", "csg-2003 1", 1, January), Due = new(2026, 1, 31), By = Zhou, At = January };

    private static Publication Issued()
    {
        var draft = Publication.None(Key).Apply(Draft);
        draft = draft.Apply(draft.Approve(Lin, January));
        return draft.Apply(draft.Publish([new Recipient("Board")], draft.Frozen, new(2026, 2, 10), 1, Zhou, January));
    }

    private IRenderedComponent<CircularCard> Render(Publication publication, bool isLate = false) => Render<CircularCard>(parameters => parameters
        .Add(card => card.View, new PublicationView(Unit, publication, publication.Lines, publication.Circulars, IsWhole: true, MayDecide: false, new(2026, 1, 31), Closed: null, []))
        .Add(card => card.Circular, publication.Circulars[0]).Add(card => card.IsLate, isLate));
}
