using CustomerService.Dashboard.Desk;
using CustomerService.Dashboard.Desk.Import;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Attachments;
using CustomerService.Domain.Journal;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.Localization;

namespace CustomerService.Dashboard.Features.Complaints.Import;

/// <summary>Imports cases from a file: what it holds and what is wrong with it is shown first, line by line; then the good lines are taken.</summary>
public sealed partial class CaseImportPage(CaseImport import, CaseWords words, IStringLocalizer<CaseImportText> text)
{
    private const int MostProblems = 200;

    private byte[] file = [];
    private string name = "";
    private CaseImportResult? result;
    private bool mayReceive;
    private bool isBusy;
    private bool isDone;
    private int picks;
    private string? message;

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = default!;

    [Inject]
    private DeskRefusals Refusals { get; set; } = default!;

    private IStringLocalizer<CaseImportText> Text => text;

    /// <inheritdoc />
    protected override async Task OnInitializedAsync() => mayReceive = DeskAccess.MayReceive((await Authentication).User);

    private async Task LookAsync(InputFileChangeEventArgs chosen)
    {
        (isBusy, result, message, name) = (true, null, null, chosen.File.Name);
        try
        {
            using var read = new MemoryStream();
            await using var upload = chosen.File.OpenReadStream(CaseImport.MostBytes);
            await upload.CopyToAsync(read);
            file = read.ToArray();
            await RunAsync(carryOut: false);
        }
        catch (IOException)
        {
            message = text["TooLarge", CaseImport.MostBytes / 1024 / 1024];
        }

        isBusy = false;
        picks++;
    }

    private async Task ImportAsync()
    {
        isBusy = true;
        await RunAsync(carryOut: true);
        isBusy = false;
    }

    private async Task RunAsync(bool carryOut)
    {
        try
        {
            using var content = new MemoryStream(file);
            result = await import.RunAsync((await Authentication).User, content, CaseImport.IsWorkbook(name), carryOut, done => _ = InvokeAsync(() => Tell(done)));
            (isDone, message) = (carryOut, null);
        }
        catch (AttachmentRefusedException)
        {
            message = text["Inflates"];
        }
        catch (InvalidCaseException refused)
        {
            message = text["Refused", Refusals.Of(refused)];
        }
        catch (JournalUnavailableException)
        {
            message = text["Interrupted"];
        }
    }

    private void Tell(int done)
    {
        message = text["Progress", done];
        StateHasChanged();
    }
}
