using CustomerService.Dashboard.Desk;
using CustomerService.Dashboard.Desk.Accesses;
using CustomerService.Domain.Complaints.Accesses;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.Localization;

namespace CustomerService.Dashboard.Features.Complaints.Accesses;

/// <summary>Who saw personal data, and who opened what is sealed: by case, person and kind, the latest first.</summary>
public sealed partial class AccessesPage(CaseAccessQueries queries, CaseWords words, IStringLocalizer<AccessText> text)
{
    private CaseAccessFilter filter = new();
    private IReadOnlyList<CaseAccessLine> lines = [];

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = default!;

    [SupplyParameterFromQuery(Name = "kind")]
    private string? Kind { get; set; }

    [SupplyParameterFromQuery(Name = "by")]
    private string? By { get; set; }

    [SupplyParameterFromQuery(Name = "number")]
    private string? Number { get; set; }

    [SupplyParameterFromQuery(Name = "before")]
    private long? Before { get; set; }

    private IStringLocalizer<AccessText> Text => text;

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        filter = new CaseAccessFilter { Kind = Kind is null ? null : DeskWords.Find<CaseAccessKind>(Kind), By = By, Number = Number, Before = Before };
        lines = await queries.ListAsync((await Authentication).User, filter);
    }
}
