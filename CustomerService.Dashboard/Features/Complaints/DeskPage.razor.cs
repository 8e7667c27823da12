using CustomerService.Dashboard.Desk;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Localization;

namespace CustomerService.Dashboard.Features.Complaints;

/// <summary>The work list: what should be done next stands first, and moves while the page is open. Filters live in the address.</summary>
public sealed partial class DeskPage(DeskQueries queries, NavigationManager navigation, CaseWords words)
{
    private const int Size = 50;

    private CaseFilter filter = new();
    private CaseRange? page;
    private bool mayReceive;

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = default!;

    [Inject]
    private IStringLocalizer<ComplaintsText> Text { get; set; } = default!;

    [SupplyParameterFromQuery(Name = "skip")]
    private int Skip { get; set; }

    [SupplyParameterFromQuery(Name = "standing")]
    private string? Standing { get; set; }

    private CaseWords Words => words;

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        var query = QueryHelpers.ParseQuery(new Uri(navigation.Uri).Query).ToDictionary(each => each.Key, each => (string?)each.Value.ToString(), StringComparer.Ordinal);
        filter = CaseFilter.Read(query, [], "skip");
        if (Standing is null) filter = filter with { Standing = CaseStanding.Open };
        mayReceive = DeskAccess.MayReceive((await Authentication).User);
        await ReadAsync();
    }

    /// <inheritdoc />
    protected override async Task ReadAsync() => page = await queries.ListAsync((await Authentication).User, filter, Math.Max(0, Skip), Size);

    private static string Href(CaseFilter chosen, int skip = 0)
    {
        var query = chosen.Query();
        return skip > 0 ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"/desk{query}&skip={skip}") : "/desk" + query;
    }
}
