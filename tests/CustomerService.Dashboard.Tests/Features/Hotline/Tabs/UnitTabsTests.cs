using System.Security.Claims;
using Bunit;
using Bunit.TestDoubles;
using CustomerService.Dashboard.Features.Hotline;
using CustomerService.Dashboard.Features.Hotline.Explain;
using CustomerService.Dashboard.Features.Hotline.Tabs;
using CustomerService.Dashboard.Security;
using CustomerService.Dashboard.Tests.Hosting;
using CustomerService.Dashboard.Tests.Shared;
using CustomerService.Domain.Organization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CustomerService.Dashboard.Tests.Features.Hotline.Tabs;

/// <summary>An office of north comes under south while a page about it is open.</summary>
public sealed class UnitTabsTests(RunningServer server) : PageContext, IClassFixture<RunningServer>
{
    [Theory]
    [InlineData("north", true)]
    [InlineData("head", false)]
    public async Task OpenPage_ItsUnitMovesAway_IsClosedWhereThatIsOutOfScope(string scope, bool isClosed)
    {
        var office = $"seen-from-{scope}";
        await server.AddUnitAsync(office, "north");
        Services.AddSingleton(server.Services.GetRequiredService<Organizations>());
        Services.AddSingleton(server.Services.GetRequiredService<UnitSpans>());
        Services.AddScoped<VisibleUnits>();
        AddAuthorization().SetAuthorized("lin").SetClaims(new Claim(SecurityClaims.Unit, scope));
        var closed = 0;
        Services.GetRequiredService<NavigationManager>().OnNotFound += (_, _) => closed++;
        Render<UnitTabs>(parameters => parameters.Add(tabs => tabs.Unit, office).Add(tabs => tabs.Current, ""));
        Assert.Equal(0, closed);

        await server.MoveUnitAsync(office, "south");
        await Renderer.Dispatcher.InvokeAsync(() => { });

        Assert.Equal(isClosed ? 1 : 0, closed);
    }
}
