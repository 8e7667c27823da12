using System.Globalization;
using CustomerService.Dashboard.Desk;
using CustomerService.Dashboard.Desk.Families;
using CustomerService.Dashboard.Desk.Forecasts;
using CustomerService.Dashboard.Desk.Ladder;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Events;
using CustomerService.Domain.Complaints.Forecasts;
using CustomerService.Domain.Organization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.Localization;

namespace CustomerService.Dashboard.Features.Complaints.Life;

/// <summary>Beside a case: before whom it stands, how likely it is to be late and why, the cases around it, the event it stands for.</summary>
public sealed partial class CaseLife(FamilyQueries families, CaseForecasts forecasts, Organizations organizations, CaseWords words, IStringLocalizer<LifeText> text)
{
    private FamilyView? view;
    private LatenessEstimate? estimate;
    private bool isToMe;

    [Parameter, EditorRequired]
    public CaseFile File { get; set; } = default!;

    [Parameter, EditorRequired]
    public bool MayAct { get; set; }

    [Parameter, EditorRequired]
    public Func<CaseAsk, Task<bool>> OnDo { get; set; } = default!;

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = default!;

    private CaseWords Words => words;

    private IStringLocalizer<LifeText> Text => text;

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        var reader = (await Authentication).User;
        var complaint = File.Complaint;
        var tree = organizations.Current;
        isToMe = EscalatedSight.Concerns(reader, tree, complaint.Placement.Unit, complaint.Escalation?.ToUnit, complaint.Officer);
        view = await families.ReadAsync(reader, complaint);
        estimate = await families.PreviewAsync(reader, complaint.Number) is { } line ? forecasts.Current?.Of(line, words.Now) : null;
    }

    private string UnitName(string code) => organizations.Current.Unit(code)?.Name ?? code;

    private string Told(Told each) => each.Officer is null ? text["ToldRole", UnitName(each.Unit), text["Role." + each.Role]] : text["ToldRole", each.Officer, text["Role." + each.Role]];

    /// <summary>The step's name in the reader's language; a person's own words as they are.</summary>
    private string Reason(Escalated escalation) =>
        words.Pack.Ladder.FirstOrDefault(step => step.Code == escalation.Step)?.Name.In(CultureInfo.CurrentUICulture.Name) ?? escalation.Reason;
}
