using CustomerService.Dashboard.Desk;
using CustomerService.Dashboard.Features.Complaints.Attachments;
using CustomerService.Dashboard.Security;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Rules;
using CustomerService.Domain.Journal;
using CustomerService.Domain.Organization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.Localization;

namespace CustomerService.Dashboard.Features.Complaints;

/// <summary>Records a case by form; who will answer for it, and the clause that says so, is shown while it is written.</summary>
public sealed partial class NewCasePage(ComplaintDesk desk, CaseWords words, Organizations organizations, NavigationManager navigation)
{
    private readonly Dictionary<string, string> answers = new(StringComparer.Ordinal);
    private IReadOnlyList<UnitNode> units = [];
    private string kind = "complaint";
    private string category = "";
    private string unit = "";
    private string accused = "";
    private string title = "";
    private string text = "";
    private string name = "";
    private string phone = "";
    private string place = "";
    private Severity severity = Severity.Ordinary;
    private IntakeFiles? files;
    private bool mayReceive;
    private bool isBusy;
    private string? message;

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = default!;

    [Inject]
    private IStringLocalizer<ComplaintsText> Text { get; set; } = default!;

    /// <summary>The call it comes from, when it is opened from one.</summary>
    [SupplyParameterFromQuery(Name = "call")]
    private string? Call { get; set; }

    private CaseWords Words => words;

    private string Routed
    {
        get
        {
            var tree = organizations.Current;
            if (tree.Unit(unit) is not { } about) return "";
            var placement = CaseRouting.Place(words.Pack, tree, kind, category.Length == 0 ? null : category, about, tree.Unit(accused));
            return Text["WillGoTo", tree.Unit(placement.Unit)?.Name ?? placement.Unit, words.Department(placement.Department), placement.Clause ?? "—"];
        }
    }

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        var user = (await Authentication).User;
        mayReceive = DeskAccess.MayReceive(user);
        units = [.. Access.Entrances(user, await organizations.RefreshAsync()).SelectMany(each => each.Subtree())];
        unit = units.Count > 0 ? units[0].Code : "";
    }

    private void ForgetCategory()
    {
        category = "";
        answers.Clear();
    }

    private async Task ReceiveAsync()
    {
        isBusy = true;
        try
        {
            var (made, _) = await desk.ReceiveAsync((await Authentication).User, Asked());
            message = Text["RecordedAs", made.Number];
            files?.Forget();
            if (made.Placement.IsSealed && !DeskAccess.SeesSealed((await Authentication).User)) (title, text, name, phone, place) = ("", "", "", "", "");
            else navigation.NavigateTo($"/desk/{made.Number}");
        }
        catch (Exception refused) when (refused is InvalidCaseException or JournalUnavailableException)
        {
            message = Text["Refused", refused.Message];
        }

        isBusy = false;
    }

    private NewCase Asked() => new()
    {
        Kind = kind, Category = Given(category), Title = title, Text = text, Unit = unit, AccusedUnit = Given(accused), Severity = severity, Place = Given(place),
        Channel = Call is null ? "form" : "call", Call = Call,
        Complainant = new Complainant { Name = Given(name), Phone = Given(phone) },
        Files = files?.Stored ?? [],
        Answers = answers.Where(each => each.Value.Length > 0).ToDictionary(StringComparer.Ordinal),
    };

    private static string? Given(string typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}
