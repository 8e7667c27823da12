using CustomerService.Dashboard.Desk;
using CustomerService.Dashboard.Desk.Storms;
using CustomerService.Dashboard.Security;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Storms;
using CustomerService.Domain.Journal;
using CustomerService.Domain.Organization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.Localization;

namespace CustomerService.Dashboard.Features.Complaints.Life;

/// <summary>Large events: where many reports look like one, those that last, and the figures with and without them.</summary>
public sealed partial class StormsPage(StormQueries queries, StormDesk desk, Organizations organizations, CaseWords words, IStringLocalizer<LifeText> text)
{
    private StormBoard? board;
    private IReadOnlyList<UnitNode> units = [];
    private string? message;
    private string area = "";
    private string place = "";
    private string notice = "";
    private int hours = 2;
    private bool mayBegin;
    private bool isBusy;

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = default!;

    [Inject]
    private DeskRefusals Refusals { get; set; } = default!;

    [Inject]
    private IStringLocalizer<ComplaintsText> Desk { get; set; } = default!;

    private CaseWords Words => words;

    private IStringLocalizer<LifeText> Text => text;

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        var user = (await Authentication).User;
        mayBegin = StormDesk.MayBegin(user);
        await ReadAsync();
        units = [.. Access.Entrances(user, organizations.Current).SelectMany(unit => unit.Subtree())];
        area = Home;
    }

    /// <inheritdoc />
    protected override async Task ReadAsync() => board = await queries.ReadAsync((await Authentication).User);

    /// <summary>The officer's own unit, which most events concern.</summary>
    private string Home => units.Count > 0 ? units[0].Code : "";

    private void Suggest(StormSuspicion suspicion)
    {
        area = suspicion.Unit;
        hours = 1;
        notice = text["SuggestedNotice", UnitName(suspicion.Unit)];
    }

    private async Task BeginAsync()
    {
        isBusy = true;
        await TryAsync(async user =>
        {
            var number = await desk.BeginAsync(user, area, place, words.Now.AddHours(-hours), notice);
            (area, place, notice) = (Home, "", "");
            return text["Begun", number];
        });
        isBusy = false;
    }

    private Task EndAsync(string number) => TryAsync(async user =>
    {
        await desk.EndAsync(user, number, text["EndReason"]);
        return text["Ended", number];
    });

    private async Task TryAsync(Func<System.Security.Claims.ClaimsPrincipal, Task<string>> act)
    {
        try
        {
            message = await act((await Authentication).User);
        }
        catch (Exception refused) when (refused is InvalidCaseException or RefusedTransitionException or CaseMovedException or CaseNotFoundException or JournalUnavailableException)
        {
            message = Desk["Refused", Refusals.Of(refused)];
        }

        await ReadAsync();
    }

    private string UnitName(string code) => organizations.Current.Unit(code)?.Name ?? code;
}
