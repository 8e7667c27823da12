using CustomerService.Dashboard.Desk;
using CustomerService.Dashboard.Desk.Sampling;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Journal;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.Localization;

namespace CustomerService.Dashboard.Features.Complaints.Life;

/// <summary>The drawn call-backs of a month: what became of them, what is overdue, and how anyone can draw them again.</summary>
public sealed partial class CallBacksPage(SampleQueries queries, ComplaintDesk desk, CaseWords words, IStringLocalizer<LifeText> text)
{
    private SampleMonth? sample;
    private string? message;

    [SupplyParameterFromQuery(Name = "month")]
    private string? Month { get; set; }

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = default!;

    [Inject]
    private DeskRefusals Refusals { get; set; } = default!;

    [Inject]
    private IStringLocalizer<ComplaintsText> Desk { get; set; } = default!;

    private CaseWords Words => words;

    private IStringLocalizer<LifeText> Text => text;

    /// <inheritdoc />
    protected override Task OnParametersSetAsync() => ReadAsync();

    /// <inheritdoc />
    protected override async Task ReadAsync() => sample = await queries.ReadAsync((await Authentication).User, Month);

    private async Task RecordAsync((string Number, VerbWords Words) asked)
    {
        try
        {
            await desk.ActAsync((await Authentication).User, asked.Number, ComplaintVerb.CallBack, asked.Words);
            message = Desk["Done", Desk["VerbCallBack"]];
        }
        catch (Exception refused) when (refused is InvalidCaseException or RefusedTransitionException or CaseMovedException or CaseNotFoundException or JournalUnavailableException)
        {
            message = Desk["Refused", Refusals.Of(refused)];
        }

        await ReadAsync();
    }
}
