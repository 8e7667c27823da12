using CustomerService.Dashboard.Desk;
using CustomerService.Dashboard.Desk.Exports;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Exports;
using CustomerService.Domain.Journal;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Localization;

namespace CustomerService.Dashboard.Features.Complaints.Exports;

/// <summary>Asks for the list in the address as a file, decides on others' files, fetches one's own.</summary>
public sealed partial class ExportsPage(ExportDesk desk, NavigationManager navigation, IStringLocalizer<ExportText> text)
{
    private CaseFilter filter = new();
    private IReadOnlyList<CaseExport> exports = [];
    private CaseExportFormat format = CaseExportFormat.Xlsx;
    private string personal = "masked";
    private bool mayAsk;
    private bool mayDecide;
    private string reason = "";
    private string? me;
    private string? message;

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = default!;

    private IStringLocalizer<ExportText> Text => text;

    private bool IsUnmasked => personal == "unmasked";

    private bool NeedsApproval => desk.Approval == ExportDesk.Every || (desk.Approval == ExportDesk.UnmaskedOnly && IsUnmasked);

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        var query = CaseFilter.Words(new Uri(navigation.Uri).Query);
        filter = CaseFilter.Read(query, []);
        var user = (await Authentication).User;
        (me, mayAsk, mayDecide) = (user.Identity?.Name, ExportDesk.MayAsk(user), ExportDesk.MayDecide(user));
        await ReadAsync();
    }

    private static string Describe(CaseFilter filter) => string.Join(" · ", QueryHelpers.ParseQuery(filter.Query()).Select(word => word.Value.ToString()));

    private async Task ReadAsync() => exports = await desk.ListAsync((await Authentication).User);

    /// <summary>The browser fetches the file by itself; the list tells so a moment later.</summary>
    private async Task ReadSoonAsync()
    {
        await Task.Delay(TimeSpan.FromSeconds(2), TimeProvider.System);
        await ReadAsync();
    }

    private async Task AskAsync()
    {
        try
        {
            await desk.AskAsync((await Authentication).User, filter, format, IsUnmasked, reason);
            (message, reason) = (text[NeedsApproval ? "AskedToWait" : "AskedReady"], "");
        }
        catch (Exception refused) when (refused is InvalidCaseException or JournalUnavailableException)
        {
            message = text["NotAsked"];
        }

        await ReadAsync();
    }

    private async Task DecideAsync(CaseExport export, (bool IsApproved, string? Answer) decision)
    {
        try
        {
            message = await desk.DecideAsync((await Authentication).User, export.Id, decision.IsApproved, decision.Answer) ? text["Decided"] : text["NotDecided"];
        }
        catch (Exception refused) when (refused is InvalidCaseException or JournalUnavailableException)
        {
            message = text["ReasonMissing"];
        }

        await ReadAsync();
    }
}
