using System.Text;
using System.Text.Json;
using CustomerService.Domain.Hotline;

namespace CustomerService.Dashboard.Intake.CloudEvents;

/// <summary>
/// Reads one CloudEvent from a buffered body. Members may stand in any order, so <c>data</c> is walked over first and read
/// once the type is known. Extension attributes that we do not know are ignored, as CloudEvents 1.0 asks of a consumer.
/// </summary>
internal sealed class CloudEventReader
{
    private static readonly byte[][] TypeNames = [.. CallEventTypes.Reportable.Select(type => Encoding.UTF8.GetBytes(type.Name()))];
    private static readonly CallEventType[] Types = [.. CallEventTypes.Reportable];

    private readonly DataMembers members = new();
    private byte[] lastSourceBytes = [];
    private string lastSource = "";

    /// <summary>Reads the element at the reader and leaves the reader at its last token, whatever is wrong with it.</summary>
    /// <exception cref="JsonException">The body is not JSON.</exception>
    public ReadEvent Read(ref Utf8JsonReader json, ReadOnlySpan<byte> body)
    {
        var start = json;
        try
        {
            return ReadEnvelope(ref json, body);
        }
        catch (InvalidOperationException)
        {
            // What the JSON reader throws for a text that is no Unicode: bytes outside UTF-8, or half a surrogate pair.
            json = start;
            json.Skip();
            return new ReadEvent(null, null, "event: contains a text that is not valid UTF-8");
        }
    }

    private ReadEvent ReadEnvelope(ref Utf8JsonReader json, ReadOnlySpan<byte> body)
    {
        if (json.TokenType != JsonTokenType.StartObject)
        {
            json.Skip();
            return new ReadEvent(null, null, "event: must be an object");
        }

        var fields = new EnvelopeFields();
        var data = default(Utf8JsonReader);
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (json.ValueTextEquals("id"u8)) fields.Text(ref json, EnvelopeField.Id, ref fields.Id);
            else if (json.ValueTextEquals("source"u8)) ReadSource(ref json, ref fields);
            else if (json.ValueTextEquals("type"u8)) ReadType(ref json, ref fields);
            else if (json.ValueTextEquals("subject"u8)) fields.Text(ref json, EnvelopeField.Subject, ref fields.Subject);
            else if (json.ValueTextEquals("time"u8)) fields.ReadTime(ref json);
            else if (json.ValueTextEquals("specversion"u8)) fields.ReadVersion(ref json);
            else if (json.ValueTextEquals("data"u8))
            {
                fields.Begin(EnvelopeField.Data);
                json.Read();
                data = json;
                fields.Fail(members.Walk(ref json, body));
            }
            else if (json.ValueTextEquals("data_base64"u8)) fields.Refuse(ref json, "data_base64: is not accepted; send data as a JSON object");
            else fields.SkipExtension(ref json);
        }

        if ((fields.Problem ?? fields.Missing()) is { } problem) return new ReadEvent(null, fields.Id, problem);
        var envelope = new EventEnvelope(fields.Source!, fields.Id!, fields.Type, fields.Subject!, fields.Time);
        var whole = CallEventData.Read(envelope, ref data, out problem);
        return new ReadEvent(whole, fields.Id, problem);
    }

    /// <summary>A batch nearly always has one source: its text is made once.</summary>
    private void ReadSource(ref Utf8JsonReader json, ref EnvelopeFields fields)
    {
        var before = json;
        if (before.Read() && before.TokenType == JsonTokenType.String && before.ValueSpan.SequenceEqual(lastSourceBytes) && lastSource.Length > 0)
        {
            fields.Begin(EnvelopeField.Source);
            json.Read();
            fields.Source = lastSource;
            return;
        }

        fields.Text(ref json, EnvelopeField.Source, ref fields.Source);
        if (fields.Source is not { } source) return;
        lastSourceBytes = json.ValueSpan.ToArray();
        lastSource = source;
    }

    private static void ReadType(ref Utf8JsonReader json, ref EnvelopeFields fields)
    {
        string? name = null;
        var before = json;
        if (before.Read() && before.TokenType == JsonTokenType.String)
        {
            for (var i = 0; i < TypeNames.Length; i++)
            {
                if (!before.ValueTextEquals(TypeNames[i])) continue;
                fields.Begin(EnvelopeField.Type);
                json.Read();
                fields.Type = Types[i];
                return;
            }
        }

        fields.Text(ref json, EnvelopeField.Type, ref name);
        if (name is not null) fields.Fail($"type: '{name}' is not a type this service knows");
    }
}
