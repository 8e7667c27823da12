using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Xml;
using CustomerService.Dashboard.Api;

namespace CustomerService.Dashboard.Desk.Open311;

/// <summary>Writes an answer as the client's ending asks: <c>.xml</c>, which the specification requires, or <c>.json</c>.</summary>
internal static class Open311Format
{
    public const string Xml = "xml";
    public const string Json = "json";

    /// <summary>Takes the ending off a name; without one it is XML.</summary>
    public static (string Name, string Format) Split(string file) =>
        file.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? (file[..^5], Json) : file.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) ? (file[..^4], Xml) : (file, Xml);

    /// <param name="answer">A list, or one thing with the name of its root element.</param>
    public static IResult Answer(string format, object answer, int status = StatusCodes.Status200OK) => format == Json
        ? Results.Text(Encoding.UTF8.GetString(ToJson(answer)), "application/json", Encoding.UTF8, status)
        : Results.Text(Encoding.UTF8.GetString(ToXml(answer)), "text/xml", Encoding.UTF8, status);

    public static IResult Error(string format, int status, string description) =>
        Answer(format, new Open311List("errors", "error", [new(("code", status), ("description", description))]), status);

    private static byte[] ToJson(object answer)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Encoder = ApiJson.Options.Encoder })) Write(json, answer is ValueTuple<string, Open311Item> one ? one.Item2 : answer);
        return bytes.ToArray();
    }

    private static void Write(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case Open311List list:
                json.WriteStartArray();
                foreach (var item in list.Items) Write(json, item);
                json.WriteEndArray();
                break;
            case Open311Item item:
                json.WriteStartObject();
                foreach (var (name, field) in item.Fields)
                {
                    json.WritePropertyName(name);
                    Write(json, field);
                }

                json.WriteEndObject();
                break;
            case bool yes:
                json.WriteBooleanValue(yes);
                break;
            case int number:
                json.WriteNumberValue(number);
                break;
            default:
                json.WriteStringValue(Text(value));
                break;
        }
    }

    private static byte[] ToXml(object answer)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true }))
        {
            if (answer is ValueTuple<string, Open311Item> one) Write(xml, one.Item1, one.Item2);
            else Write(xml, ((Open311List)answer).Name, answer);
        }

        return bytes.ToArray();
    }

    private static void Write(XmlWriter xml, string name, object? value)
    {
        xml.WriteStartElement(name);
        switch (value)
        {
            case Open311List list:
                foreach (var item in list.Items) Write(xml, list.Item, item);
                break;
            case Open311Item item:
                foreach (var (field, inner) in item.Fields) Write(xml, field, inner);
                break;
            default:
                // Whatever XML cannot hold at all is left out; the rest is escaped.
                xml.WriteString(string.Concat((Text(value) ?? "").EnumerateRunes().Where(rune => rune.Value > char.MaxValue || XmlConvert.IsXmlChar((char)rune.Value))));
                break;
        }

        xml.WriteEndElement();
    }

    private static string? Text(object? value) => value switch
    {
        null => null,
        bool yes => yes ? "true" : "false",
        DateTimeOffset moment => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };
}
