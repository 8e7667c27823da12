using System.Security.Claims;
using CustomerService.Dashboard.Security;
using CustomerService.Dashboard.Tests.Desk;
using CustomerService.Dashboard.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CustomerService.Dashboard.Tests.Briefs;

/// <summary>The running product on 10 November 2026, with the executives of the head office and of two subsidiaries.</summary>
public sealed class BriefOffice : IAsyncLifetime
{
    private readonly RunningServer server;

    public BriefOffice() => server = new RunningServer(Clock);

    internal ShiftedClock Clock { get; } = new(new DateTimeOffset(2026, 11, 10, 2, 0, 0, TimeSpan.Zero));

    public ClaimsPrincipal Head { get; private set; } = default!;

    public ClaimsPrincipal North { get; private set; } = default!;

    public ClaimsPrincipal South { get; private set; } = default!;

    /// <summary>Somebody of the north who does not write briefs.</summary>
    public ClaimsPrincipal NorthOfficer { get; private set; } = default!;

    public async ValueTask InitializeAsync()
    {
        await server.InitializeAsync();
        Head = await server.PersonAsync("Head", "head", Roles.Executive);
        North = await server.PersonAsync("North", "north", Roles.Executive);
        South = await server.PersonAsync("South", "south", Roles.Executive);
        NorthOfficer = await server.PersonAsync("Officer", "north", Roles.ComplaintOfficer);
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    /// <summary>Another executive of the north, whose sessions have all been ended since.</summary>
    public async Task<ClaimsPrincipal> CutOffAsync()
    {
        var person = await server.PersonAsync("Gone", "north", Roles.Executive);
        await server.CutOffAsync(person);
        return person;
    }

    /// <summary>What a page finds; for as long as the office stands.</summary>
    public IServiceProvider Scope() => server.Services.CreateScope().ServiceProvider;

    public T Get<T>()
        where T : notnull => server.Services.GetRequiredService<T>();
}
