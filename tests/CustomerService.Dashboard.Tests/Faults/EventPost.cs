using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace CustomerService.Dashboard.Tests.Faults;

/// <summary>Batches of call events as an exchange would post them.</summary>
internal static class EventPost
{
    /// <summary>A batch of answered calls: offered, answered after two seconds, ended after a minute.</summary>
    public static string Calls(string prefix, int calls, DateTimeOffset from)
    {
        var json = new StringBuilder("[");
        for (var i = 0; i < calls; i++)
        {
            var call = $"{prefix}-{i}";
            var at = from.AddMilliseconds(i);
            Add(json, call, "offered", at, """{"queue":"faults"}""");
            Add(json, call, "answered", at.AddSeconds(2), """{"queue":"faults","agent":"lin"}""");
            Add(json, call, "ended", at.AddSeconds(62), """{"queue":"faults","agent":"lin"}""");
        }

        return json.Append(']').ToString();
    }

    /// <returns>The status, and how many events were accepted and duplicates when it is 200.</returns>
    public static async Task<(int Status, int Accepted, int Duplicates)> PostAsync(HttpClient client, string batch)
    {
        using var content = new StringContent(batch, Encoding.UTF8, new MediaTypeHeaderValue("application/cloudevents-batch+json"));
        using var response = await client.PostAsync("/api/v1/hotline/events", content);
        if (!response.IsSuccessStatusCode) return ((int)response.StatusCode, 0, 0);
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
        return (200, answer.GetProperty("accepted").GetInt32(), answer.GetProperty("duplicates").GetInt32());
    }

    private static void Add(StringBuilder json, string call, string what, DateTimeOffset time, string data)
    {
        if (json.Length > 1) json.Append(',');
        json.Append(CultureInfo.InvariantCulture, $$"""
            {"specversion":"1.0","source":"pbx","id":"{{call}}/{{what}}","type":"hotline.call.{{what}}","subject":"{{call}}","time":"{{time.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss.fff'Z'}}","data":{{data}}}
            """);
    }
}
