using CustomerService.Dashboard.Desk;
using CustomerService.Dashboard.Features.Complaints.List;
using CustomerService.Dashboard.Security;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Organization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.Localization;

namespace CustomerService.Dashboard.Features.Complaints;

/// <summary>The work list, the case beside it, and everything that is done from there. What is chosen lives in the address.</summary>
public sealed partial class DeskPage(DeskQueries queries, DeskOfficers people, Organizations organizations, NavigationManager navigation)
{
    private readonly HashSet<string> chosen = new(StringComparer.Ordinal);
    private CaseFilter filter = new() { Standing = CaseStanding.Open };
    private IReadOnlyList<UnitNode> units = [];
    private IReadOnlyList<DeskOfficer> officers = [];
    private string? told;
    private bool mayReceive;
    private int version;

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = default!;

    [Inject]
    private IStringLocalizer<ComplaintsText> Text { get; set; } = default!;

    [Inject]
    private IStringLocalizer<ListText> List { get; set; } = default!;

    [SupplyParameterFromQuery(Name = CaseFilterAddress.Shown)]
    private string? Shown { get; set; }

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        var query = CaseFilter.Words(new Uri(navigation.Uri).Query);
        var faults = new List<InvalidCaseException>();
        filter = CaseFilter.Read(query, faults, CaseFilterAddress.Shown);
        if (!query.ContainsKey("standing")) filter = filter with { Standing = CaseStanding.Open };
        var (user, tree) = ((await Authentication).User, await organizations.RefreshAsync());
        told = Told(faults, queries.SearchFor(user, filter)?.TooShort ?? []);
        mayReceive = DeskAccess.MayReceive(user);
        units = [.. Access.Entrances(user, tree).SelectMany(each => each.Subtree())];
        await people.RefreshAsync();
        officers = people.SeenBy(user, tree);
    }

    private void Choose(string number)
    {
        if (!chosen.Remove(number)) chosen.Add(number);
    }

    private string? Told(List<InvalidCaseException> faults, IReadOnlyList<string> tooShort)
    {
        if (faults.Count > 0) return List["Ignored", string.Join(", ", faults.Select(fault => fault.Field))];
        return tooShort.Count > 0 ? List["TooShort", string.Join(", ", tooShort)].Value : null;
    }
}
