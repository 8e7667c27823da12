using CustomerService.Dashboard.Api;
using CustomerService.Dashboard.Desk.Api;
using CustomerService.Dashboard.Security;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Attachments;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace CustomerService.Dashboard.Desk.Attachments;

/// <summary>A case's files over HTTP: for people's browsers beside the case's page, for other programs beside the case's address in the API.</summary>
internal static class AttachmentEndpoints
{
    private const string Field = "file";

    /// <summary>What a form wraps around a file.</summary>
    private const int FormBytes = 64 * 1024;

    /// <summary>So much beyond the limit is still read, only to be able to answer.</summary>
    private const int MostDrained = 64 * 1024 * 1024;

    public static void MapAttachments(this WebApplication app)
    {
        var most = app.Services.GetRequiredService<AttachmentSettings>().MostBytes + FormBytes;
        app.MapGet("/desk/{number}/files/{id}", DownloadAsync).RequireAuthorization().WithMetadata(new ForeignFile()).ExcludeFromDescription();
        var group = app.MapGroup(ComplaintEndpoints.Route + "/{number}/attachments").WithTags("Complaints").RequireAuthorization(Policies.DeskScope).RequireRateLimiting(ApiLimits.Read)
            .DisableAntiforgery().WithMetadata(new RequestSizeLimitAttribute(most));
        group.AddEndpointFilter(ComplaintEndpoints.RefuseInWordsAsync);
        group.MapPost("", AttachAsync).WithName("PostAttachment").WithSummary("Add a file to a case; the same bytes and name again answer the file that is there")
            .Accepts<IFormFile>("multipart/form-data").Produces<AttachmentAnswer>(StatusCodes.Status201Created).Produces<AttachmentAnswer>().ProducesApiProblems(400, 404, 409, 413, 415, 503, 507);
        group.MapGet("/{id}", FetchAsync).WithName("GetAttachment").WithSummary("A file's bytes").WithMetadata(new ForeignFile())
            .Produces(StatusCodes.Status200OK, contentType: "application/octet-stream").ProducesApiProblems(404);
    }

    private static async Task<IResult> AttachAsync(HttpContext context, AttachmentDesk desk, DeskQueries queries, string number)
    {
        // A case that is not there for this key is answered before anything about the file is.
        if (await queries.FindAsync(context.User, number, context.RequestAborted) is null) throw new CaseNotFoundException(number);
        await RefuseTooLargeAsync(context);
        if (!context.Request.HasFormContentType) throw new BadHttpRequestException("Content-Type: must be multipart/form-data", StatusCodes.Status415UnsupportedMediaType);
        var form = await ReadAsync(context);
        if (form.Files.GetFile(Field) is not { } sent) throw new InvalidCaseException(Field, "is missing");
        await using var content = sent.OpenReadStream();
        var (file, isNew) = await desk.AttachAsync(context.User, number, sent.FileName, content, context.RequestAborted);
        context.Response.Headers.Location = $"{ComplaintEndpoints.Route}/{number}/attachments/{file.FileId}";
        return TypedResults.Json(AttachmentAnswer.Of(file), ApiJson.Options, statusCode: isNew ? StatusCodes.Status201Created : StatusCodes.Status200OK);
    }

    /// <summary>
    /// Whoever announces too much is told so while still sending: what follows is read and thrown away, up to a bound, because a
    /// connection that is cut while somebody writes to it loses the answer with it.
    /// </summary>
    private static async Task RefuseTooLargeAsync(HttpContext context)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is not { MaxRequestBodySize: { } most, IsReadOnly: false } limit || !(context.Request.ContentLength > most)) return;
        if (context.Request.ContentLength <= most + MostDrained)
        {
            limit.MaxRequestBodySize = most + MostDrained;
            await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
        }

        throw new AttachmentRefusedException(AttachmentFault.TooLarge);
    }

    private static async Task<IFormCollection> ReadAsync(HttpContext context)
    {
        try
        {
            return await context.Request.ReadFormAsync(context.RequestAborted);
        }
        catch (InvalidDataException malformed)
        {
            throw new BadHttpRequestException($"The form cannot be read: {malformed.Message}", malformed);
        }
    }

    private static async Task<IResult> FetchAsync(HttpContext context, AttachmentDesk desk, string number, string id) =>
        await desk.OpenAsync(context.User, number, id, context.RequestAborted) is { } found ? Download(context, found) : throw new CaseNotFoundException($"{number} with file {id}");

    private static async Task<IResult> DownloadAsync(HttpContext context, AttachmentDesk desk, string number, string id) =>
        await desk.OpenAsync(context.User, number, id, context.RequestAborted) is { } found ? Download(context, found) : Results.NotFound();

    /// <summary>Always to be saved, never to be opened as a page.</summary>
    private static FileStreamHttpResult Download(HttpContext context, (Domain.Complaints.Events.FileAttached File, Stream Content) found)
    {
        context.Response.Headers.CacheControl = "private, no-store";
        return TypedResults.Stream(found.Content, found.File.ContentType, found.File.Name);
    }
}
