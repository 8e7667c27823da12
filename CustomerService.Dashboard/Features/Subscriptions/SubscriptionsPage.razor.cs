using System.Globalization;
using System.Security.Claims;
using CustomerService.Dashboard.Delivery;
using CustomerService.Dashboard.Security;
using CustomerService.Dashboard.Security.Keys;
using CustomerService.Dashboard.Shared.Localization;
using CustomerService.Dashboard.Subscriptions;
using CustomerService.Dashboard.Subscriptions.Digests;
using CustomerService.Dashboard.Subscriptions.Feeds;
using CustomerService.Domain.Organization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace CustomerService.Dashboard.Features.Subscriptions;

/// <summary>What a person has sent to themselves: digests by mail, and the link of a calendar.</summary>
public sealed partial class SubscriptionsPage(DigestDesk digestDesk, FeedDesk feedDesk, Organizations organizations, NavigationManager navigation, IOptions<MailSettings> mail)
{
    private readonly DigestForm form = new();
    private IReadOnlyList<UnitNode> units = [];
    private IReadOnlyList<DigestLine> digests = [];
    private IReadOnlyList<ApiKeyRow> feeds = [];
    private string feedUnit = "";
    private string? message;
    private string? link;

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = default!;

    [Inject]
    private IStringLocalizer<SubscriptionsText> Text { get; set; } = default!;

    private bool HasServer => mail.Value.Host is { Length: > 0 };

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        var person = await PersonAsync();
        units = [.. Access.Entrances(person, await organizations.RefreshAsync()).SelectMany(unit => unit.Subtree())];
        feedUnit = form.Unit = units.Count > 0 ? units[0].Code : "";
        form.Language = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh" ? Languages.Chinese.Name : Languages.English.Name;
        await ReadAsync();
    }

    private async Task<ClaimsPrincipal> PersonAsync() => (await Authentication).User;

    private string NameOf(string code) => organizations.Current.Unit(code)?.Name ?? code;

    private async Task ReadAsync()
    {
        var person = await PersonAsync();
        (digests, feeds) = (await digestDesk.ListAsync(person), await feedDesk.ListAsync(person));
    }

    private async Task SubscribeAsync()
    {
        message = Text[await digestDesk.SubscribeAsync(await PersonAsync(), form) ?? "Kept"];
        await ReadAsync();
    }

    private async Task EndAsync(Guid id)
    {
        await digestDesk.EndAsync(await PersonAsync(), id);
        message = Text["Ended"];
        await ReadAsync();
    }

    private async Task IssueAsync()
    {
        var key = await feedDesk.IssueAsync(await PersonAsync(), feedUnit);
        link = key is null ? null : FeedEndpoint.LinkOf(navigation.BaseUri, key.Text, CultureInfo.CurrentUICulture);
        message = key is null ? Text["NotMade"].Value : null;
        await ReadAsync();
    }

    private async Task RevokeAsync(string id)
    {
        await feedDesk.RevokeAsync(await PersonAsync(), id);
        link = null;
        await ReadAsync();
    }
}
