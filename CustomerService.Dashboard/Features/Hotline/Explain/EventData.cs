using System.Text.Encodings.Web;
using System.Text.Json.Nodes;
using System.Text.Json;
using CustomerService.Dashboard.Shared.Values;

namespace CustomerService.Dashboard.Features.Hotline.Explain;

/// <summary>Writes an entry's data for people: indented, and with the caller's number masked there too.</summary>
internal static class EventData
{
    // Shown as text, never as markup: what is Chinese stays readable.
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(string json)
    {
        var data = JsonNode.Parse(json);
        if (data is JsonObject members && members["caller"] is JsonValue caller) members["caller"] = MaskedNumber.Of(caller.ToString());
        return data?.ToJsonString(Readable) ?? json;
    }
}
