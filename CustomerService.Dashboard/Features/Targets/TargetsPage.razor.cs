using CustomerService.Dashboard.Targets;
using CustomerService.Domain.Papers;
using CustomerService.Domain.Targets;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.Localization;

namespace CustomerService.Dashboard.Features.Targets;

/// <summary>The yearly targets of a unit and of those under it. It follows what others decide while it is open.</summary>
public sealed partial class TargetsPage(TargetQueries queries, TargetRegister targets, TargetWords words, NavigationManager navigation)
{
    private TargetChoice choice = new(null, 0);
    private TargetBoard? board;

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = default!;

    [Inject]
    private IStringLocalizer<TargetsText> Text { get; set; } = default!;

    [SupplyParameterFromQuery(Name = "unit")]
    private string? Unit { get; set; }

    [SupplyParameterFromQuery(Name = "year")]
    private string? Year { get; set; }

    [SupplyParameterFromQuery(Name = "of")]
    private string? Of { get; set; }

    [SupplyParameterFromQuery(Name = "measure")]
    private string? Measure { get; set; }

    private TargetWords Words => words;

    private IEnumerable<int> Years
    {
        get
        {
            var now = words.Today.Year;
            return Enumerable.Range(now - 2, 4).Append(choice.Year).Distinct().Order();
        }
    }

    /// <inheritdoc />
    protected override IReadOnlyList<PaperRegister> Registers => [targets];

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        var wished = TargetChoice.Read(Unit, Year, Of, Measure, words.Today);
        var isSameBoard = board is not null && (wished.Unit, wished.Year) == (choice.Unit, choice.Year);
        choice = wished;
        if (!isSameBoard) await ReadAsync();
        if (board is null) navigation.NotFound();
    }

    /// <inheritdoc />
    protected override async Task ReadAsync() => board = await queries.ReadAsync((await Authentication).User, choice.Unit, choice.Year);
}
