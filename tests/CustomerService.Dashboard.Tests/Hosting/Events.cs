using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using CustomerService.Dashboard.Intake.CloudEvents;

namespace CustomerService.Dashboard.Tests.Hosting;

/// <summary>Events as an exchange would post them.</summary>
internal static class Events
{
    public static string Json(string id, string type, string subject, DateTimeOffset time, object data, string source = "pbx-1") =>
        JsonSerializer.Serialize(new { specversion = "1.0", id, source, type = $"hotline.{type}", subject, time, data });

    public static string Offered(string call, string queue = "hotline-a", DateTimeOffset? time = null, string source = "pbx-1") =>
        Json($"{call}-offered", "call.offered", call, time ?? TimeProvider.System.GetUtcNow(), new { queue }, source);

    public static string Answered(string call, string queue = "hotline-a", DateTimeOffset? time = null) =>
        Json($"{call}-answered", "call.answered", call, time ?? TimeProvider.System.GetUtcNow(), new { queue, agent = "Ana" });

    public static Task<HttpResponseMessage> PostAsync(this HttpClient client, params string[] events) => client.PostAsync($"[{string.Join(',', events)}]");

    public static Task<HttpResponseMessage> PostAsync(this HttpClient client, string body) => client.PostAsync(Encoding.UTF8.GetBytes(body));

    public static async Task<HttpResponseMessage> PostAsync(this HttpClient client, byte[] body, string type = EventsEndpoint.BatchType)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        return await client.PostAsync(new Uri(EventsEndpoint.Route, UriKind.Relative), content);
    }

    public static async Task<JsonElement> ReadAsync(this HttpResponseMessage response)
    {
        using var document = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return document.RootElement.Clone();
    }

    public static async Task<JsonElement> GetJsonAsync(this HttpClient client, string path)
    {
        using var response = await client.GetAsync(new Uri(path, UriKind.Relative));
        return await response.ReadAsync();
    }
}
