using System.Text.Json;
using CustomerService.Dashboard.Intake;
using CustomerService.Dashboard.Intake.Asterisk;
using CustomerService.Dashboard.Live;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace CustomerService.Dashboard.Operations;

/// <summary>What an operator asks of the process: is it alive, is it ready, what does it measure.</summary>
internal static class OperationsStartup
{
    private const string Ready = "ready";

    public static void AddOperations(this WebApplicationBuilder builder)
    {
        builder.Services.AddHealthChecks().AddCheck<JournalHealth>("journal", tags: [Ready]);
        var telemetry = builder.Services.AddOpenTelemetry()
            .WithMetrics(metrics => metrics
                .AddMeter(IntakeMetrics.MeterName, AsteriskMetrics.MeterName, LiveMetrics.MeterName, "Microsoft.AspNetCore.Components", "Microsoft.AspNetCore.Http.Connections")
                .AddAspNetCoreInstrumentation().AddRuntimeInstrumentation());

        // Nothing leaves the machine unless somebody says where to, and a span that leaves for nowhere is not begun: each message of each page would be one.
        if (string.IsNullOrWhiteSpace(builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"])) return;
        telemetry.WithTracing(traces => traces.AddAspNetCoreInstrumentation(options => options.EnrichWithHttpRequest = SealedPaths.Hide));
        OpenTelemetry.OpenTelemetryBuilderOtlpExporterExtensions.UseOtlpExporter(telemetry);
    }

    public static void MapOperations(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false, ResponseWriter = WriteAsync }).AllowAnonymous();
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(Ready), ResponseWriter = WriteAsync }).AllowAnonymous();
    }

    private static Task WriteAsync(HttpContext context, HealthReport report)
    {
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(JsonSerializer.Serialize(new
        {
            status = report.Status.ToString(),
            checks = report.Entries.ToDictionary(entry => entry.Key, entry => entry.Value.Description, StringComparer.Ordinal),
        }));
    }
}
