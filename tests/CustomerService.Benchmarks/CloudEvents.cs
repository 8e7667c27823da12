using System.Text.Json;
using CustomerService.Domain.Hotline;

namespace CustomerService.Benchmarks;

/// <summary>Events as an exchange posts them.</summary>
internal static class CloudEvents
{
    public static byte[] Batch(IEnumerable<CallEvent> events)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartArray();
            foreach (var e in events)
            {
                json.WriteStartObject();
                json.WriteString("specversion", "1.0");
                json.WriteString("source", e.Source);
                json.WriteString("id", e.Id);
                json.WriteString("type", e.Type.Name());
                json.WriteString("subject", e.Subject);
                json.WriteString("time", e.Time.UtcDateTime);
                json.WritePropertyName("data");
                CallEventData.Write(json, e);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        return stream.ToArray();
    }
}
