using System.Text.Json;
using System.Text.Json.Serialization;

namespace ApexCharts;

/// <summary>A point as it travels: <c>[x, y]</c>, x being a text or a number.</summary>
[JsonConverter(typeof(Converter))]
internal readonly record struct ChartPoint(object X, decimal? Y)
{
    /// <summary>Times travel as milliseconds of their own clock, so that 09:00 in the organisation is drawn as 09:00 everywhere.</summary>
    public static object Position(object x) => x switch
    {
        string text => NeutralText.Of(text),
        DateTimeOffset moment => Milliseconds(moment.DateTime),
        DateTime moment => Milliseconds(moment),
        DateOnly day => Milliseconds(day.ToDateTime(TimeOnly.MinValue)),
        byte or short or int or long => Convert.ToInt64(x, null),
        float or double or decimal => Convert.ToDecimal(x, null),
        _ => NeutralText.Of(x.ToString() ?? ""),
    };

    private static long Milliseconds(DateTime moment) => (moment.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMillisecond;

    internal sealed class Converter : JsonConverter<ChartPoint>
    {
        public override ChartPoint Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("Points only travel to the browser.");

        public override void Write(Utf8JsonWriter writer, ChartPoint value, JsonSerializerOptions options)
        {
            writer.WriteStartArray();
            if (value.X is string text)
                writer.WriteStringValue(text);
            else
                writer.WriteNumberValue(Convert.ToDecimal(value.X, null));
            if (value.Y is { } y)
                writer.WriteNumberValue(y);
            else
                writer.WriteNullValue();
            writer.WriteEndArray();
        }
    }
}
