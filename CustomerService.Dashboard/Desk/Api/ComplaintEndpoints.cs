using System.Security.Claims;
using System.Text.Json;
using System.Text.Json.Serialization;
using CustomerService.Dashboard.Api;
using CustomerService.Dashboard.Security;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Attachments;
using CustomerService.Domain.Journal;
using CustomerService.Domain.Organization;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace CustomerService.Dashboard.Desk.Api;

/// <summary><c>/api/v1/complaints</c>: the desk for other programs, through the same door as its pages.</summary>
internal static class ComplaintEndpoints
{
    public const string Route = "/api/v1/complaints";
    private const string KeyHeader = "Idempotency-Key";
    private const int MostKey = 200;

    /// <summary>What the reader says of a member that the body does not have; a test holds it to that.</summary>
    private const string Unmapped = "could not be mapped";

    private const int MostBytes = 256 * 1024;

    /// <summary>A misspelt field would be lost without a word: it is refused by name.</summary>
    private static readonly JsonSerializerOptions Strict = new(ApiJson.Options) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

    public static void MapComplaints(this WebApplication app)
    {
        var group = app.MapGroup(Route).WithTags("Complaints").RequireAuthorization(Policies.DeskScope).RequireRateLimiting(ApiLimits.Read).DisableAntiforgery()
            .WithMetadata(new RequestSizeLimitAttribute(MostBytes));
        group.AddEndpointFilter(RefuseInWordsAsync);
        group.MapPost("", ReceiveAsync).WithName("PostComplaint").WithSummary("Record a case; the same Idempotency-Key again answers the case it made")
            .Accepts<NewCaseBody>("application/json").Produces<CaseAnswer>(StatusCodes.Status201Created).Produces<CaseAnswer>().ProducesApiProblems(400, 413, 415, 422, 503);
        group.MapGet("", ListAsync).WithName("ListComplaints").WithSummary("The cases of the key's unit and of everything below it, what is due next first")
            .Produces<CaseListAnswer>().ProducesApiProblems(400);
        group.MapGet("/{number}", FindAsync).WithName("GetComplaint").WithSummary("A case with its clocks and its history").Produces<CaseAnswer>().ProducesApiProblems(404);
        group.MapPost("/{number}/{verb}", DoAsync).WithName("PostComplaintVerb").WithSummary("Do something to a case")
            .Accepts<VerbBody>("application/json").Produces<CaseAnswer>().ProducesApiProblems(400, 404, 409, 413, 415, 503);
    }

    private static async Task<IResult> ReceiveAsync(HttpContext context, ComplaintDesk desk, Organizations organizations)
    {
        var body = await ReadAsync<NewCaseBody>(context) ?? new();
        var key = context.Request.Headers[KeyHeader].ToString();
        if (key.Length > MostKey) throw new InvalidCaseException(KeyHeader, $"has more than {MostKey} characters");
        var asked = body.ToCase(Access.ScopeOf(context.User) is { } own and not Access.WholeOrganization ? own : null, key.Length == 0 ? null : $"{context.User.FindFirstValue(ClaimTypes.NameIdentifier)}:{key}");
        var (complaint, isNew) = await desk.ReceiveAsync(context.User, asked, context.RequestAborted);
        if (!isNew && !asked.IsSameAs(complaint.Intake))
            return ApiProblems.Of(StatusCodes.Status422UnprocessableEntity, "The key was used for another case", $"{KeyHeader}: was sent before with another body; use a new key for a new case.");
        // Sent again by whoever may not see the case, it is answered as it was recorded: what became of it is not theirs to follow.
        var mayRead = DeskAccess.MayRead(context.User, organizations.Current, complaint.Placement);
        var answer = CaseAnswer.Of(new CaseFile(mayRead ? complaint : Complaint.Of(complaint.Number, [complaint.Intake]), [complaint.Intake]));
        context.Response.Headers.Location = $"{Route}/{complaint.Number}";
        return TypedResults.Json(answer, ApiJson.Options, statusCode: isNew ? StatusCodes.Status201Created : StatusCodes.Status200OK);
    }

    /// <param name="take">How many at most: 1 to 200.</param>
    private static async Task<IResult> ListAsync(HttpContext context, DeskQueries queries, int skip = 0, int take = 50)
    {
        if (skip < 0) return ApiProblems.Field("skip", "is negative");
        if (take is < 1 or > 200) return ApiProblems.Field("take", "is from 1 to 200");
        var filter = CaseFilter.Parse(context.Request.Query.ToDictionary(each => each.Key, each => (string?)each.Value.ToString(), StringComparer.Ordinal), "skip", "take");
        var page = await queries.ListAsync(context.User, filter, skip, take, context.RequestAborted);
        return TypedResults.Json(new CaseListAnswer([.. page.Lines.Select(CaseLineAnswer.Of)], page.Total, page.IsAtLeast), ApiJson.Options);
    }

    private static async Task<IResult> FindAsync(HttpContext context, DeskQueries queries, string number)
    {
        var file = await queries.FindAsync(context.User, number, context.RequestAborted) ?? throw new CaseNotFoundException(number);
        return TypedResults.Json(CaseAnswer.Of(file), ApiJson.Options);
    }

    private static async Task<IResult> DoAsync(HttpContext context, ComplaintDesk desk, DeskQueries queries, string number, string verb)
    {
        // A case that is not there for this key is answered before anything about the verb is.
        if (await queries.FindAsync(context.User, number, context.RequestAborted) is null) throw new CaseNotFoundException(number);
        if (DeskWords.Find<ComplaintVerb>(verb) is not { } asked || asked == ComplaintVerb.Attach)
            return ApiProblems.Of(StatusCodes.Status404NotFound, "No such verb", $"'{verb}' is none of {string.Join(", ", Enum.GetValues<ComplaintVerb>().Where(each => each != ComplaintVerb.Attach).Select(DeskWords.Of))}.");
        var body = await ReadAsync<VerbBody>(context) ?? new();
        await desk.ActAsync(context.User, number, asked, body.ToWords(), body.Sequence, context.RequestAborted);
        return await queries.FindAsync(context.User, number, context.RequestAborted) is { } file
            ? TypedResults.Json(CaseAnswer.Of(file), ApiJson.Options)
            : TypedResults.NoContent();
    }

    private static async Task<T?> ReadAsync<T>(HttpContext context)
        where T : class
    {
        if (context.Request.ContentLength is 0 || context.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody != true) return null;
        if (!context.Request.HasJsonContentType()) throw new BadHttpRequestException("Content-Type: must be application/json", StatusCodes.Status415UnsupportedMediaType);
        if (ApiText.ForeignCharset(context.Request.ContentType) is { } foreign) throw new BadHttpRequestException(foreign, StatusCodes.Status415UnsupportedMediaType);
        return await JsonSerializer.DeserializeAsync<T>(context.Request.Body, Strict, context.RequestAborted);
    }

    /// <summary>What the desk refuses, as problem details that name the field or the state.</summary>
    internal static async ValueTask<object?> RefuseInWordsAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (InvalidCaseException invalid)
        {
            return ApiProblems.Of(StatusCodes.Status400BadRequest, "Invalid field", invalid.Message, ("field", invalid.Field));
        }
        catch (JsonException malformed)
        {
            var path = malformed.Path is { Length: > 2 } at ? at[2..] : "body";
            return malformed.Message.Contains(Unmapped, StringComparison.Ordinal)
                ? ApiProblems.Of(StatusCodes.Status400BadRequest, "Unknown field", $"{path}: is not known", ("field", path))
                : ApiProblems.Of(StatusCodes.Status400BadRequest, "Malformed JSON", $"{path}: cannot be read", ("field", path));
        }
        catch (BadHttpRequestException bad)
        {
            return ApiProblems.Of(bad.StatusCode, "Bad request", bad.Message);
        }
        catch (CaseNotFoundException missing)
        {
            return ApiProblems.Of(StatusCodes.Status404NotFound, "No such case", missing.Message);
        }
        catch (AttachmentRefusedException refused)
        {
            var status = refused.Fault switch
            {
                AttachmentFault.TooLarge or AttachmentFault.Inflates => StatusCodes.Status413PayloadTooLarge,
                AttachmentFault.NoRoom => StatusCodes.Status507InsufficientStorage,
                AttachmentFault.TooMany => StatusCodes.Status409Conflict,
                _ => StatusCodes.Status415UnsupportedMediaType,
            };
            return ApiProblems.Of(status, "The file is not taken", refused.Message, ("field", "file"), ("fault", DeskWords.Of(refused.Fault)));
        }
        catch (RefusedTransitionException refused)
        {
            return ApiProblems.Of(StatusCodes.Status409Conflict, "Not possible now", refused.Message, ("state", refused.State.Word()), ("verb", DeskWords.Of(refused.Verb)));
        }
        catch (CaseMovedException moved)
        {
            return ApiProblems.Of(StatusCodes.Status409Conflict, "The case has moved on", moved.Message);
        }
        catch (JournalUnavailableException)
        {
            context.HttpContext.Response.Headers[HeaderNames.RetryAfter] = "5";
            return ApiProblems.Of(StatusCodes.Status503ServiceUnavailable, "The journal cannot be written", "Nothing of this request was kept; repeat it as it is.");
        }
    }
}
