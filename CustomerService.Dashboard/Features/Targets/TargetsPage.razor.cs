using CustomerService.Dashboard.Shared.Localization;
using CustomerService.Dashboard.Targets;
using CustomerService.Domain.Targets;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.Localization;

namespace CustomerService.Dashboard.Features.Targets;

/// <summary>The yearly targets of a unit and of those under it. It follows what others decide while it is open.</summary>
public sealed partial class TargetsPage(TargetQueries queries, TargetRegister targets, TargetWords words, NavigationManager navigation) : IDisposable
{
    private readonly PageCulture culture = new();
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

    public void Dispose() => targets.Changed -= OnChanged;

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        var wished = TargetChoice.Read(Unit, Year, Of, Measure, words.Today);
        var isSameBoard = board is not null && (wished.Unit, wished.Year) == (choice.Unit, choice.Year);
        choice = wished;
        if (!isSameBoard) await LoadAsync();
        if (board is null) navigation.NotFound();
    }

    /// <inheritdoc />
    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender) targets.Changed += OnChanged;
    }

    private void OnChanged() => _ = InvokeAsync(() => culture.RunAsync(async () =>
    {
        try
        {
            await LoadAsync();
            StateHasChanged();
        }
        catch (Exception fault)
        {
            await DispatchExceptionAsync(fault);
        }
    }));

    private async Task LoadAsync() => board = await queries.ReadAsync((await Authentication).User, choice.Unit, choice.Year);
}
