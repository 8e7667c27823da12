using CustomerService.Dashboard.Briefs;
using CustomerService.Domain.Briefs;
using CustomerService.Domain.Papers;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.Localization;

namespace CustomerService.Dashboard.Features.Briefs;

/// <summary>Month by unit: which brief is there, which is late, and who keeps the head office's waiting.</summary>
public sealed partial class BriefsPage(BriefQueries queries, BriefRegister briefs, BriefWords words, IStringLocalizer<BriefPagesText> text)
{
    private BriefGrid? grid;
    private bool isRead;

    [SupplyParameterFromQuery(Name = "until")]
    private string? Until { get; set; }

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = default!;

    private BriefWords Words => words;

    private IStringLocalizer<BriefPagesText> Text => text;

    /// <inheritdoc />
    protected override IReadOnlyList<PaperRegister> Registers => [briefs];

    /// <inheritdoc />
    protected override Task OnParametersSetAsync() => ReadAsync();

    /// <inheritdoc />
    protected override async Task ReadAsync()
    {
        grid = await queries.GridAsync((await Authentication).User, MonthWord.Read(Until));
        isRead = true;
    }

    private string Left(BriefCell cell) => cell.DaysLeft switch
    {
        > 0 => text["DaysLeft", cell.DaysLeft],
        0 => text["DueToday"],
        _ => text["DaysOver", -cell.DaysLeft],
    };

    private string Clause(string number) => $"/packs/{words.PackId}/clauses/{number}";
}
