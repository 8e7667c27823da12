using System.Text.Json;
using CustomerService.Dashboard.Api;
using CustomerService.Dashboard.Security;
using CustomerService.Domain.Hotline;
using CustomerService.Domain.Journal;
using Microsoft.Net.Http.Headers;

namespace CustomerService.Dashboard.Intake.CloudEvents;

/// <summary><c>POST /api/v1/hotline/events</c> (docs/intake.md): answered only after what was accepted is durable.</summary>
internal static class EventsEndpoint
{
    public const string Route = "/api/v1/hotline/events";
    public const string BatchType = "application/cloudevents-batch+json";
    public const string EventType = "application/cloudevents+json";

    public static void MapEvents(this WebApplication app) => app.MapPost(Route, (Delegate)PostAsync)
        .WithName("PostEvents").WithTags("Intake")
        .RequireAuthorization(Policies.IntakeScope).RequireRateLimiting(ApiLimits.Intake).DisableAntiforgery()
        .Produces<IntakeAnswer>().ProducesApiProblems(400, 413, 415, 503)
        .AddOpenApiOperationTransformer(EventsDescription.DescribeAsync);

    private static async Task PostAsync(HttpContext context)
    {
        if (!IsJson(context.Request.ContentType))
        {
            await ApiProblems.Of(StatusCodes.Status415UnsupportedMediaType, "Unsupported media type", $"Content-Type: must be {BatchType}").ExecuteAsync(context);
            return;
        }

        if (ApiText.ForeignCharset(context.Request.ContentType) is { } foreign)
        {
            await ApiProblems.Of(StatusCodes.Status415UnsupportedMediaType, "Unsupported charset", foreign).ExecuteAsync(context);
            return;
        }

        if (context.Request.Headers.ContentEncoding is { Count: > 0 } encoding && !string.Equals(encoding, "identity", StringComparison.OrdinalIgnoreCase))
        {
            await ApiProblems.Of(StatusCodes.Status415UnsupportedMediaType, "Unsupported encoding", "Content-Encoding: must be identity; send the batch uncompressed").ExecuteAsync(context);
            return;
        }

        using var body = await RequestBody.ReadAsync(context.Request);
        if (body.IsTooLarge)
        {
            await TooLarge($"A request has at most {RequestBody.MaxBytes / (1024 * 1024)} MiB; send the rest in another request.").ExecuteAsync(context);
            return;
        }

        try
        {
            await AnswerAsync(context, body);
        }
        catch (JsonException malformed)
        {
            await Malformed(malformed).ExecuteAsync(context);
        }
        catch (BatchTooLargeException tooLarge)
        {
            await TooLarge(tooLarge.Message).ExecuteAsync(context);
        }
        catch (JournalUnavailableException)
        {
            context.Response.Headers[HeaderNames.RetryAfter] = "5";
            await ApiProblems.Of(
                StatusCodes.Status503ServiceUnavailable, "The journal cannot be written",
                "Nothing of this request was acknowledged; repeat it as it is. What was kept after all will count as duplicates.").ExecuteAsync(context);
        }
    }

    private static async Task AnswerAsync(HttpContext context, RequestBody body)
    {
        var intake = context.RequestServices.GetRequiredService<EventIntake>();
        var scope = Access.ScopeOf(context.User);
        var unit = scope == Access.WholeOrganization ? null : scope ?? "";
        var batch = CloudEventBatch.Read(body.Bytes, intake.Rules(unit));

        // A queue that another process imported a moment ago is known once we look.
        if (batch.NamesUnknown)
        {
            var rules = await intake.FreshRulesAsync(unit, context.RequestAborted);
            batch = CloudEventBatch.Read(body.Bytes, rules);
        }

        if (batch.OutsideUnit > 0 && batch.OutsideUnit == batch.Rejections.Count && batch.Events.Count == 0)
        {
            await ApiProblems.Of(StatusCodes.Status403Forbidden, "Outside the key's unit", batch.Rejections[0].Reason).ExecuteAsync(context);
            return;
        }

        var appended = await intake.AppendAsync(batch.Events, unit, CancellationToken.None);
        batch.Refuse(appended.Foreign, EventRules.ForeignSource);
        context.RequestServices.GetRequiredService<IntakeMetrics>().Rejected(batch.Rejections.Count);
        Write(context, appended, batch.Rejections);
        await context.Response.BodyWriter.FlushAsync();
    }

    private static void Write(HttpContext context, AppendResult appended, IReadOnlyList<Rejection> rejections)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        using var json = new Utf8JsonWriter(context.Response.BodyWriter, new JsonWriterOptions { Encoder = ApiJson.Options.Encoder });
        json.WriteStartObject();
        json.WriteNumber("accepted"u8, appended.Accepted);
        json.WriteNumber("duplicates"u8, appended.Duplicates);
        json.WriteStartArray("rejected"u8);
        foreach (var rejection in rejections)
        {
            json.WriteStartObject();
            json.WriteNumber("index"u8, rejection.Index);
            json.WriteString("id"u8, rejection.Id);
            json.WriteString("reason"u8, rejection.Reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static bool IsJson(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type)
        && (type.MediaType.Equals(BatchType, StringComparison.OrdinalIgnoreCase)
            || type.MediaType.Equals(EventType, StringComparison.OrdinalIgnoreCase)
            || type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase));

    private static Microsoft.AspNetCore.Http.HttpResults.ProblemHttpResult TooLarge(string detail) => ApiProblems.Of(
        StatusCodes.Status413PayloadTooLarge, "Too large", detail, ("maxEvents", CloudEventBatch.MaxEvents), ("maxBytes", RequestBody.MaxBytes));

    private static Microsoft.AspNetCore.Http.HttpResults.ProblemHttpResult Malformed(JsonException malformed)
    {
        var (line, place) = (malformed.LineNumber.GetValueOrDefault() + 1, malformed.BytePositionInLine.GetValueOrDefault() + 1);
        var what = malformed.Message.Split(" LineNumber:", 2)[0];
        return ApiProblems.Of(
            StatusCodes.Status400BadRequest, "Malformed JSON", $"line {line}, byte {place}: {what} Nothing was taken.", ("line", line), ("byte", place));
    }
}
