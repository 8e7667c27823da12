using CustomerService.Domain.Alerts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using MudBlazor;

namespace CustomerService.Dashboard.Features.Hotline.Alerts;

public sealed partial class RuleDialog
{
    private bool isSaving;
    private IReadOnlyList<string> faults = [];

    [CascadingParameter]
    private IMudDialogInstance Dialog { get; set; } = default!;

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = default!;

    [Parameter, EditorRequired]
    public RuleForm Form { get; set; } = default!;

    [Parameter, EditorRequired]
    public string Unit { get; set; } = "";

    /// <summary>The rule that is revised; null for a new one.</summary>
    [Parameter]
    public int? Rule { get; set; }

    private string Measured => Text[Form.Measure.IsRate() ? "InPercent" : Form.Measure.IsDuration() ? "InSeconds" : "InCount"];

    // A figure starts with the side on which it is usually wrong.
    private void Choose(AlertMeasure measure)
    {
        Form.Measure = measure;
        Form.Direction = measure is AlertMeasure.AnswerRate or AlertMeasure.ServiceLevel or AlertMeasure.ResponseRate or AlertMeasure.AgentsAvailable or AlertMeasure.AgentsStaffed
            ? AlertDirection.Below
            : AlertDirection.Above;
        if (measure == AlertMeasure.Silence) Form.Reach = AlertReach.Unit;
        Form.ClearThreshold = null;
    }

    private async Task SaveAsync()
    {
        isSaving = true;
        var user = (await Authentication).User;
        faults = Rule is { } id ? await Desk.ReviseAsync(user, id, Form.Terms()) : await Desk.AddAsync(user, Unit, Form.Terms());
        isSaving = false;
        if (faults.Count == 0) Dialog.Close(DialogResult.Ok(true));
    }
}
