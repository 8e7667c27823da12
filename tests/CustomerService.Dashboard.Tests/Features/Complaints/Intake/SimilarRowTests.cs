using Bunit;
using CustomerService.Dashboard.Desk;
using CustomerService.Dashboard.Desk.Similar;
using CustomerService.Dashboard.Features.Complaints;
using CustomerService.Dashboard.Features.Complaints.Intake;
using CustomerService.Dashboard.Tests.Shared;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Rules;
using CustomerService.Domain.Complaints.Similarity;
using CustomerService.Domain.Regulations;
using CustomerService.Domain.Time;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CustomerService.Dashboard.Tests.Features.Complaints.Intake;

/// <summary>A suggested case says why it is suggested, and is attached by one press.</summary>
public sealed class SimilarRowTests : PageContext
{
    private readonly List<string?> attached = [];

    public SimilarRowTests()
    {
        Services.AddSingleton(new CaseRules(
            RulePacks.Load(), new WorkingCalendars(Path.Combine(Path.GetTempPath(), "no-calendar")), OrganizationZone.Find(OrganizationZone.DefaultId), new DeskSettings()));
        Services.AddSingleton<CaseWords>();
    }

    [Fact]
    public void Row_OfTheSameMatter_NamesItsReasonsAndPoints()
    {
        var row = Row(ComplaintState.Received);

        Assert.Equal("yes", row.Find(".dc-case").GetAttribute("data-likely"));
        Assert.Equal(["same number", "same place", "100% of the words", "same category", "3 h 0 min apart"], row.FindAll(".dc-why span").Select(reason => reason.TextContent));
        Assert.Contains("130 points", row.Find(".dc-why").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Attach_PressedTwice_IsTakenBack()
    {
        await Row(ComplaintState.Received).Find("button").ClickAsync(new());
        await Row(ComplaintState.Received, isAttached: true).Find("button").ClickAsync(new());

        Assert.Equal(["2026-000007", null], attached);
    }

    [Fact]
    public void Attach_ToAFinishedCaseOrWithoutTheRight_IsNotOffered()
    {
        Assert.Empty(Row(ComplaintState.Closed).FindAll("button"));
        Assert.Empty(Row(ComplaintState.Received, mayAttach: false).FindAll("button"));
    }

    private IRenderedComponent<SimilarRow> Row(ComplaintState state, bool isAttached = false, bool mayAttach = true)
    {
        var now = Clock.GetUtcNow();
        var line = new CaseLine(
            "2026-000007", 1, state, "complaint", "repair-delay", Severity.Ordinary, Priority.Normal, "GD", "Guangdong", "marketing", IsSealed: false, null, null, "No power", "call",
            "8 Garden Road", null, now.AddHours(-3), now.AddHours(-3), null, null, null, null, null, IsPaused: false, 0, 0);
        var like = CaseLikeness.Of(
            new CaseSketch("complaint", "repair-delay", "13900001234", "8 Garden Road", "nobody repairs the line", now),
            new EarlierCase("complaint", "repair-delay", "13900001234", "8 garden road", "nobody repairs the line", now.AddHours(-3)));
        return Render<SimilarRow>(parameters => parameters.Add(r => r.Case, new SimilarCase(line, new SimilarWords("No power", "8 G**", "Nobody repairs the line"), like)).Add(r => r.IsAttached, isAttached)
            .Add(r => r.MayAttach, mayAttach).Add(r => r.OnAttach, EventCallback.Factory.Create<string?>(this, attached.Add)));
    }
}
