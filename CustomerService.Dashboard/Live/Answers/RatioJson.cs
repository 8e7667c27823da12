using System.Text.Json;
using System.Text.Json.Serialization;
using CustomerService.Domain.Measures;

namespace CustomerService.Dashboard.Live.Answers;

/// <summary>Writes a ratio with both of its parts, and null for the value of nothing: <c>{"numerator":3,"denominator":4,"value":0.75}</c>.</summary>
internal sealed class RatioJson : JsonConverter<Ratio>
{
    public override Ratio Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Ratios are answered, never asked.");

    public override void Write(Utf8JsonWriter writer, Ratio value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteNumber("numerator"u8, value.Numerator);
        writer.WriteNumber("denominator"u8, value.Denominator);
        if (value.Value is { } share) writer.WriteNumber("value"u8, share);
        else writer.WriteNull("value"u8);
        writer.WriteEndObject();
    }
}
