using Bunit;
using CustomerService.Dashboard.Briefs;
using CustomerService.Dashboard.Features.Briefs;
using CustomerService.Dashboard.Tests.Shared;
using CustomerService.Domain.Briefs;
using CustomerService.Domain.Organization;
using Xunit;

namespace CustomerService.Dashboard.Tests.Features.Briefs;

public sealed class BriefChipTests : PageContext
{
    private static readonly UnitNode Unit = new OrganizationTree([new OrgUnit("GD", "Guangdong", UnitKind.Subsidiary, parent: null)], []).Unit("GD")!;

    [Fact]
    public void Chip_BeforeTheUnitsFirstBrief_CallsNothingMissing()
    {
        var cell = new BriefCell(Unit, Brief.Blank("GD", MonthWord.Read("2025-10")!.Value), new DateOnly(2025, 11, 15), -378) { IsKept = false };

        Assert.Equal("No record", Render<BriefChip>(parameters => parameters.Add(each => each.Cell, cell)).Find(".cs-chip").TextContent.Trim());
    }

    [Theory]
    [InlineData(BriefState.Draft, 0, 3, "unknown", "Not begun")]
    [InlineData(BriefState.Draft, 2, 0, "unknown", "Draft")]
    [InlineData(BriefState.Draft, 2, -13, "bad", "Missing, 13 days over")]
    [InlineData(BriefState.Submitted, 5, -13, "warn", "Submitted")]
    [InlineData(BriefState.Returned, 6, 2, "warn", "Returned")]
    [InlineData(BriefState.Returned, 6, -2, "bad", "Returned, 2 days over")]
    [InlineData(BriefState.Accepted, 7, -13, "good", "Accepted")]
    [InlineData(BriefState.Issued, 7, -13, "good", "Issued")]
    public void Chip_OfAState_SaysItInWordsAndShape(BriefState state, int events, int daysLeft, string status, string words)
    {
        var brief = Brief.Blank("GD", MonthWord.Read("2026-10")!.Value) with { State = state, Sequence = events };
        var chip = Render<BriefChip>(parameters => parameters.Add(each => each.Cell, new BriefCell(Unit, brief, new DateOnly(2026, 11, 15), daysLeft))).Find(".cs-chip");

        Assert.Equal((status, words), (chip.GetAttribute("data-status"), chip.TextContent.Trim()));
    }
}
