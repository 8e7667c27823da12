using System.Security.Claims;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Attachments;
using CustomerService.Domain.Complaints.Events;
using CustomerService.Domain.Journal;
using CustomerService.Domain.Organization;

namespace CustomerService.Dashboard.Desk.Attachments;

/// <summary>The one door for files, from a page, the API or a mail: who may is asked first, then what the bytes are, then the case takes them.</summary>
public sealed class AttachmentDesk(DeskQueries queries, ComplaintDesk desk, AttachmentStore store, AttachmentSettings settings, Organizations organizations)
{
    public AttachmentSettings Settings => settings;

    /// <summary>A case's files, in the order in which they came.</summary>
    public static IReadOnlyList<FileAttached> Of(CaseFile file) => [.. file.Events.OfType<FileAttached>()];

    /// <summary>Keeps a file that will come with a new case.</summary>
    /// <exception cref="AttachmentRefusedException">It is not taken.</exception>
    public Task<StoredFile> StoreAsync(ClaimsPrincipal actor, string name, Stream content, CancellationToken cancellation = default) =>
        DeskAccess.MayReceive(actor) ? store.SaveAsync(name, content, cancellation) : throw new InvalidCaseException("file", "this user may not record cases");

    /// <summary>Adds a file to a case. The same bytes under the same name again are the file that is there.</summary>
    /// <returns>The file, and whether it is new.</returns>
    /// <exception cref="CaseNotFoundException">No such case for this user.</exception>
    /// <exception cref="AttachmentRefusedException">It is not taken.</exception>
    /// <exception cref="JournalUnavailableException">Nothing was kept.</exception>
    public async Task<(FileAttached File, bool IsNew)> AttachAsync(ClaimsPrincipal actor, string number, string name, Stream content, CancellationToken cancellation = default)
    {
        var file = await queries.FindAsync(actor, number, cancellation) ?? throw new CaseNotFoundException(number);
        if (!DeskAccess.MayAct(actor, organizations.Current, file.Complaint.Placement)) throw new CaseNotFoundException(number);
        if (Of(file).Count >= settings.MostPerCase) throw new AttachmentRefusedException(AttachmentFault.TooMany);
        var stored = await store.SaveAsync(name, content, cancellation);
        if (Of(file).FirstOrDefault(each => each.Hash == stored.Hash && each.Name == stored.Name) is { } known) return (known, false);
        FileAttached? attached = null;
        await desk.DoAsync(actor, number, (complaint, step) => complaint.Attach(attached = stored.Attached(step.By, step.At)), cancellation: cancellation);
        return (attached!, true);
    }

    /// <summary>Opens a file for whoever may read its case.</summary>
    /// <returns>Null when there is no such file for this reader, whatever the reason.</returns>
    public async Task<(FileAttached File, Stream Content)?> OpenAsync(ClaimsPrincipal reader, string number, string fileId, CancellationToken cancellation = default)
    {
        if (await queries.FindAsync(reader, number, cancellation) is not { } file) return null;
        return Of(file).FirstOrDefault(each => each.FileId == fileId) is { } found && store.Open(found.Hash) is { } content ? (found, content) : null;
    }
}
