using Bunit;
using CustomerService.Dashboard.Features.Hotline.Board;
using CustomerService.Dashboard.Features.Hotline.Board.Sheets;
using CustomerService.Dashboard.Features.Hotline.Figures;
using CustomerService.Dashboard.Live;
using CustomerService.Dashboard.Tests.Shared;
using CustomerService.Domain.Hotline;
using CustomerService.Domain.Hotline.Live;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Targets;
using CustomerService.Domain.Time;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace CustomerService.Dashboard.Tests.Features.Hotline.Board;

/// <summary>What a section of the board finds around it: a view to follow, targets, a feed.</summary>
public abstract class BoardContext : PageContext
{
    protected BoardContext()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        var settings = new HotlineSettings();
        var board = new LiveBoard(settings, OrganizationZone.Find(OrganizationZone.DefaultId), OrganizationTree.Empty, Clock.GetUtcNow());
        Services.AddSingleton(settings);
        Services.AddOptions<HotlineTargets>();
        Services.AddSingleton(new TargetRegister(new TargetDefaults(_ => null, _ => null)));
        Services.AddSingleton(new Organizations(null!));
        Services.AddSingleton<UnitTargets>();
        Services.AddSingleton<BoardSheets>();
        Services.AddSingleton(new Feed(board, Clock, NullLogger<Feed>.Instance));
    }

    protected HotlineView View { get; } = new();

    protected IRenderedComponent<T> Follow<T>(Action<ComponentParameterCollectionBuilder<T>>? with = null) where T : IComponent => Render<T>(parameters =>
    {
        parameters.AddCascadingValue(View);
        with?.Invoke(parameters);
    });

    protected Task ShowAsync(LiveSnapshot snapshot) => Renderer.Dispatcher.InvokeAsync(() => View.Receive(snapshot));
}
