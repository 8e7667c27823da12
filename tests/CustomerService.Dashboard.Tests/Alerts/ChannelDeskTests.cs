using CustomerService.Dashboard.Alerts.Delivery;
using CustomerService.Dashboard.Features.Hotline.Alerts;
using CustomerService.Dashboard.Security;
using CustomerService.Dashboard.Tests.Features.Administration;
using CustomerService.Domain.Alerts;
using CustomerService.Domain.Data;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CustomerService.Dashboard.Tests.Alerts;

public sealed class ChannelDeskTests : IAsyncLifetime
{
    private readonly Office office = new();

    private static ChannelForm Hook => new() { Name = " Duty ", Address = "https://duty.north.invalid/alerts", Language = "en" };

    private ChannelDesk Desk => office.Get<ChannelDesk>();

    public ValueTask InitializeAsync() => office.InitializeAsync();

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task Channel_OfAnotherUnit_IsNeitherSeenAddedTestedSwitchedNorRemoved()
    {
        var north = await office.SignedInAsync(await office.AddAsync("north", Roles.HotlineSupervisor));
        var south = await office.SignedInAsync(await office.AddAsync("south", Roles.HotlineSupervisor));
        Assert.Empty((await Desk.AddAsync(north, "north", Hook)).Faults);
        var channel = Assert.Single((await Desk.LookAsync(north, "north"))!.Channels);

        Assert.Null(await Desk.LookAsync(south, "north"));
        Assert.Null(await Desk.LookAsync(south, "head"));
        Assert.Equal(["NotAllowed"], (await Desk.AddAsync(south, "north", Hook)).Faults);
        Assert.Equal(["NotAllowed"], await Desk.TestAsync(south, channel.Id));
        Assert.Equal(["NotAllowed"], await Desk.SwitchAsync(south, channel.Id, isOn: false));
        Assert.Equal(["NotAllowed"], await Desk.RemoveAsync(south, channel.Id));
        var seen = (await Desk.LookAsync(await office.AdministratorAsync("head"), "head"))!;
        Assert.True(Assert.Single(seen.Channels).IsOn);
        Assert.Empty(seen.Deliveries);
    }

    [Fact]
    public async Task Channel_ForAReaderOfTheUnit_IsNeitherSeenNorAdded()
    {
        var reader = await office.SignedInAsync(await office.AddAsync("north", Roles.Executive));

        Assert.Null(await Desk.LookAsync(reader, "north"));
        Assert.Equal(["NotAllowed"], (await Desk.AddAsync(reader, "north", Hook)).Faults);
    }

    [Fact]
    public async Task Webhook_ThatIsAdded_TellsItsKeyOnceAndKeepsItEncrypted()
    {
        var north = await office.AdministratorAsync("north");

        var added = await Desk.AddAsync(north, "north", Hook);

        Assert.StartsWith("whsec_", added.Secret, StringComparison.Ordinal);
        var channel = Assert.Single((await Desk.LookAsync(north, "north"))!.Channels);
        Assert.Equal("Duty", channel.Name);
        Assert.DoesNotContain(added.Secret!["whsec_".Length..], channel.ProtectedSecret, StringComparison.Ordinal);
        Assert.True(office.Get<WebhookKeys>().TryUnprotect(channel.ProtectedSecret, out var kept));
        Assert.Equal(added.Secret, kept);
    }

    [Fact]
    public async Task Test_OfAChannelThatIsOff_IsRefusedAndOneThatIsRemovedLeavesNoMessage()
    {
        var north = await office.AdministratorAsync("north");
        await Desk.AddAsync(north, "north", Hook);
        var channel = Assert.Single((await Desk.LookAsync(north, "north"))!.Channels);

        Assert.Empty(await Desk.SwitchAsync(north, channel.Id, isOn: false));
        Assert.Equal(["ChannelOff"], await Desk.TestAsync(north, channel.Id));
        Assert.Empty(await Desk.SwitchAsync(north, channel.Id, isOn: true));
        Assert.Empty(await Desk.TestAsync(north, channel.Id));
        Assert.Null(Assert.Single((await Desk.LookAsync(north, "north"))!.Deliveries).AlertId);
        Assert.Empty(await Desk.RemoveAsync(north, channel.Id));
        await using var db = await office.Get<IDbContextFactory<CustomerServiceDb>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        Assert.Empty(await db.AlertDeliveries.ToListAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(AlertChannelKind.Webhook, "ftp://north.example/", "AddressUrl")]
    [InlineData(AlertChannelKind.Webhook, "https://me:secret@north.example/", "AddressUrl")]
    [InlineData(AlertChannelKind.Webhook, "/alerts", "AddressUrl")]
    [InlineData(AlertChannelKind.Webhook, null, "AddressUrl")]
    [InlineData(AlertChannelKind.Email, "a@north.example, b@north.example", "AddressMail")]
    [InlineData(AlertChannelKind.Email, "Duty <a@north.example>", "AddressMail")]
    [InlineData(AlertChannelKind.Email, "a@north.example\r\nBcc: b@north.example", "AddressMail")]
    public void Address_ThatCannotWork_IsRefused(AlertChannelKind kind, string? address, string fault) =>
        Assert.Equal([fault], new ChannelForm { Name = "Duty", Kind = kind, Address = address, Language = "en" }.Faults());
}
