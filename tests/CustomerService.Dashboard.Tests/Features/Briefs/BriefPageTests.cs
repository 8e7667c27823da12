using Bunit;
using CustomerService.Dashboard.Briefs;
using CustomerService.Dashboard.Features.Briefs;
using CustomerService.Dashboard.Tests.Briefs;
using CustomerService.Dashboard.Tests.Shared;
using CustomerService.Domain.Briefs;
using CustomerService.Domain.Journal;
using CustomerService.Domain.Papers;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CustomerService.Dashboard.Tests.Features.Briefs;

/// <summary>Whoever writes a brief while the journal takes nothing, as on a full disk, keeps page and words.</summary>
public sealed class BriefPageTests(BriefOffice office) : PageContext, IClassFixture<BriefOffice>
{
    [Fact]
    public async Task Typing_WhileTheJournalIsAway_IsSaidToBeUnsavedAndLosesNothing()
    {
        var page = Open("2026-10");
        await page.Find($"#{BriefSections.Summary} textarea").ChangeAsync("A calm month");

        Assert.Equal("Failed", page.Find($"#{BriefSections.Summary} .bf-saved").GetAttribute("data-state"));
        Assert.Equal("A calm month", page.Find($"#{BriefSections.Summary} textarea").GetAttribute("value"));
        Assert.Equal("Not done: it cannot be kept right now, try again later.", page.Find(".dk-message").TextContent);
        Assert.Empty(office.Get<BriefRegister>().Of("north", MonthWord.Read("2026-10")!.Value).Texts);
    }

    private IRenderedComponent<BriefPage> Open(string month)
    {
        Services.AddFallbackServiceProvider(office.Scope());
        Services.AddSingleton(DeskWithoutJournal());
        RenderTree.TryAdd<CascadingValue<Task<AuthenticationState>>>(parameters => parameters.Add(value => value.Value, Task.FromResult(new AuthenticationState(office.North))));
        return Render<BriefPage>(parameters => parameters.Add(page => page.Month, month).Add(page => page.Unit, "north"));
    }

    /// <summary>The office's desk, but what it does goes into a journal that refuses every entry.</summary>
    private BriefDesk DeskWithoutJournal() => ActivatorUtilities.CreateInstance<BriefDesk>(office.Scope(), new PaperDesk(ActivatorUtilities.CreateInstance<Journal>(office.Scope())));
}
