using System.Text.Json.Nodes;
using CustomerService.Domain.Hotline;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace CustomerService.Dashboard.Intake.CloudEvents;

/// <summary>What <c>/openapi/v1.json</c> says of the events' endpoint: its body, with an example that is accepted as it stands.</summary>
internal static class EventsDescription
{
    private const string Example =
        """
        [
          {"specversion":"1.0","id":"7f3a-1","source":"pbx-1","type":"hotline.call.offered","subject":"c-1001","time":"2026-11-23T09:00:00+08:00","data":{"queue":"hotline-a","caller":"99918465500","position":1}},
          {"specversion":"1.0","id":"7f3a-2","source":"pbx-1","type":"hotline.call.answered","subject":"c-1001","time":"2026-11-23T09:00:12+08:00","data":{"queue":"hotline-a","agent":"Ana Silva"}},
          {"specversion":"1.0","id":"7f3a-3","source":"pbx-1","type":"hotline.call.ended","subject":"c-1001","time":"2026-11-23T09:03:40+08:00","data":{"queue":"hotline-a","agent":"Ana Silva","category":"billing"}}
        ]
        """;

    public static async Task DescribeAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        operation.Summary = "Report what happened";
        operation.Description =
            "A CloudEvents 1.0 JSON batch of up to 10,000 events and 16 MiB. The answer comes when everything accepted is durable. "
            + "A bad event is refused by itself and the rest is taken. Types: " + string.Join(", ", CallEventTypes.Reportable.Select(type => type.Name())) + ".";
        var one = await context.GetOrCreateSchemaAsync(typeof(HotlineEvent), cancellationToken: cancellation);
        var batch = JsonNode.Parse(Example)!.AsArray();
        operation.RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
            {
                [EventsEndpoint.BatchType] = new()
                {
                    Schema = new OpenApiSchema { Type = JsonSchemaType.Array, Items = one, MaxItems = CloudEventBatch.MaxEvents },
                    Example = batch,
                },
                [EventsEndpoint.EventType] = new() { Schema = one, Example = batch[0]!.DeepClone() },
            },
        };
    }
}
