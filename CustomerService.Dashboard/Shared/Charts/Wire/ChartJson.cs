using System.Text.Json;
using System.Text.Json.Serialization;

namespace ApexCharts;

/// <summary>How options and points are written for the chart library.</summary>
internal static class ChartJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        // A null would override the library's default; what is not set is not sent.
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new NeutralText() },
    };

    public static JsonElement Element<T>(T value) => JsonSerializer.SerializeToElement(value, Options);
}
