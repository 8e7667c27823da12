using System.Text.Json;
using System.Text.Json.Serialization;

namespace ApexCharts;

/// <summary>
/// The chart library writes names into the page as HTML. Every text that is sent to it passes here and has its angle
/// brackets made full-width, which reads the same and can open no tag.
/// </summary>
internal sealed class NeutralText : JsonConverter<string>
{
    public static string Of(string text) => text.Replace('<', '＜').Replace('>', '＞');

    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetString();

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(Of(value));
}
