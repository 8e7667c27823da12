using System.Globalization;
using CustomerService.Dashboard.Alerts;
using CustomerService.Domain.Alerts;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Time;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.Localization;
using MudBlazor;

namespace CustomerService.Dashboard.Features.Hotline.Alerts;

/// <summary>The rules of a unit and of those below it: read by everybody of the unit, kept by supervisors and administrators.</summary>
public sealed partial class RulesPage(VisibleUnits units, AlertQueries queries, AlertDesk desk, IDialogService dialogs, NavigationManager navigation)
{
    private static readonly DialogOptions Wide = new() { MaxWidth = MaxWidth.Small, FullWidth = true, CloseOnEscapeKey = true, BackdropClick = false };

    private UnitNode? unit;
    private IReadOnlyList<AlertRule>? rules;
    private string? message;
    private bool mayAct;

    [Parameter]
    public string Unit { get; set; } = "";

    [Inject]
    private IStringLocalizer<AlertsText> Text { get; set; } = default!;

    [Inject]
    private OrganizationZone Zone { get; set; } = default!;

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = default!;

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        if (await units.FindAsync(Unit) is not { } found)
        {
            navigation.NotFound();
            return;
        }

        mayAct = AlertDesk.MayAct((await Authentication).User);
        unit = found;
        await ReadAsync();
    }

    private async Task ReadAsync()
    {
        if (await units.FindAsync(Unit) is { } now) rules = await queries.RulesAsync(now);
    }

    private Task AddAsync() => OpenAsync(new RuleForm(), null);

    private Task EditAsync(AlertRule rule) => OpenAsync(RuleForm.Of(rule.Terms), rule.Id);

    private async Task OpenAsync(RuleForm form, int? rule)
    {
        var dialog = await dialogs.ShowAsync<RuleDialog>(
            Text[rule is null ? "AddRule" : "EditRule"],
            new DialogParameters<RuleDialog> { { d => d.Form, form }, { d => d.Unit, unit!.Code }, { d => d.Rule, rule } }, Wide);
        if (await dialog.Result is { Canceled: false }) await DoneAsync([]);
    }

    private async Task AddStandardAsync() => await DoneAsync(await desk.AddStandardAsync((await Authentication).User, unit!.Code));

    private async Task SwitchAsync(AlertRule rule) =>
        await DoneAsync(await desk.ReviseAsync((await Authentication).User, rule.Id, rule.Terms with { IsOn = !rule.Terms.IsOn }));

    private async Task RemoveAsync(AlertRule rule)
    {
        var isSure = await dialogs.ShowMessageBoxAsync(Text["Remove"], Text["RemoveQuestion", Text.Alert(rule.Terms.Name, AlertCondition.Of(rule.Terms))], yesText: Text["Remove"], cancelText: Text["Cancel"]);
        if (isSure == true) await DoneAsync(await desk.RemoveAsync((await Authentication).User, rule.Id));
    }

    private async Task DoneAsync(IReadOnlyList<string> faults)
    {
        message = faults.Count == 0 ? "Saved" : "Fault" + faults[0];
        await ReadAsync();
    }

    private string UnitName(string code) => unit!.Subtree().FirstOrDefault(node => node.Code == code)?.Name ?? code;

    private static string Hour(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}
