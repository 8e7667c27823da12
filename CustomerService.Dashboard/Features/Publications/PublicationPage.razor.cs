using System.Security.Claims;
using CustomerService.Dashboard.Actions;
using CustomerService.Dashboard.Publications;
using CustomerService.Dashboard.Security;
using CustomerService.Dashboard.Targets;
using CustomerService.Domain.Actions;
using CustomerService.Domain.Journal;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Papers;
using CustomerService.Domain.Publications;
using CustomerService.Domain.Time;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.Localization;

namespace CustomerService.Dashboard.Features.Publications;

/// <summary>One publication, from the frozen year to the last response; it follows what others do while it is open.</summary>
public sealed partial class PublicationPage(PublicationQueries queries, PublicationDesk desk, PublicationRegister publications, Organizations organizations, TargetWords words)
{
    private PublicationView? view;
    private HashSet<string> mayAnswer = [];
    private HashSet<string> mayUndertake = [];
    private bool mayExport;
    private string me = "";
    private string? message;

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = default!;

    [Inject]
    private IStringLocalizer<PublicationsText> Text { get; set; } = default!;

    [Inject]
    private PublicationDuties Duties { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private OrganizationZone Zone { get; set; } = default!;

    [Inject]
    private ActionRegister Actions { get; set; } = default!;

    [Parameter]
    public int Year { get; set; }

    [SupplyParameterFromQuery(Name = "unit")]
    private string? Unit { get; set; }

    private PublicationQueries Queries => queries;

    private TargetWords Words => words;

    private bool IsLate => (view!.Publication.PublishedAt is { } at ? Zone.DayOf(at) : words.Today) > view.Due;

    /// <inheritdoc />
    protected override IReadOnlyList<PaperRegister> Registers => [publications, Actions];

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        if (Year is >= Domain.Targets.TargetRules.FirstYear and <= Domain.Targets.TargetRules.LastYear) await ReadAsync();
        if (view is null) Navigation.NotFound();
    }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;
        // Shown is read; a page that was only prerendered was shown to nobody.
        if (view is { } shown && shown.Publication.Receipts.Any(receipt => receipt.Recipient.Account == me && receipt.ReadAt is null))
            await SayAsync(user => desk.ReadAsync(user, shown.Key), said: null);
    }

    /// <inheritdoc />
    protected override async Task ReadAsync()
    {
        var user = (await Authentication).User;
        me = user.Identity?.Name ?? "";
        view = await queries.FindAsync(user, Unit, Year);
        mayAnswer = view is null ? [] : [.. view.Circulars.Where(circular => PublicationDesk.MayAnswer(user, organizations.Current, view.Key, circular.Unit)).Select(circular => circular.Unit)];
        mayUndertake = view is null ? [] : [.. view.Circulars.Where(circular => ActionAccess.MayUndertake(user, organizations.Current, circular.Unit)).Select(circular => circular.Unit)];
        mayExport = view is not null && Access.MaySee(user, organizations.Current, view.Unit.Code);
    }

    /// <summary>Does what somebody pressed, and says what became of it.</summary>
    private Task DoAsync(Func<ClaimsPrincipal, Task> act) => SayAsync(act, Text["Done"]);

    private async Task SayAsync(Func<ClaimsPrincipal, Task> act, string? said)
    {
        try
        {
            await act((await Authentication).User);
            message = said;
        }
        catch (PaperRefusedException refused)
        {
            message = words.Refusal(refused);
        }
        catch (ActionRefusedException)
        {
            message = Text["ActionRefused"];
        }
        catch (JournalUnavailableException)
        {
            message = Text["NotKept"];
        }
    }
}
