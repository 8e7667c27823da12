using System.Text.Json;
using CustomerService.Domain.Hotline;
using CustomerService.Domain.Journal;

namespace CustomerService.Dashboard.Intake.CloudEvents;

/// <summary>The attributes of one event while they are read, with the first thing wrong among them.</summary>
internal struct EnvelopeFields
{
    public string? Id;
    public string? Source;
    public string? Subject;
    public CallEventType Type;
    public DateTimeOffset Time;

    private EnvelopeField seen;

    public string? Problem { get; private set; }

    public void Fail(string? problem) => Problem ??= problem;

    /// <summary>A second attribute of the same name is refused: whichever were taken, another reader may take the other.</summary>
    public void Begin(EnvelopeField field)
    {
        if ((seen & field) != EnvelopeField.None) Fail($"{Name(field)}: stands twice");
        seen |= field;
    }

    public void Text(ref Utf8JsonReader json, EnvelopeField field, ref string? value)
    {
        Begin(field);
        json.Read();
        if (json.TokenType != JsonTokenType.String)
        {
            Fail($"{Name(field)}: must be a text");
            json.Skip();
            return;
        }

        // One character is at most six bytes of JSON (\u0000), so a longer text need not be made to know that it is too long.
        if (json.ValueSpan.Length > JournalEntry.MaxIdentityLength * 6)
        {
            Fail(TooLong(field));
            return;
        }

        string text;
        try
        {
            text = json.GetString()!;
        }
        catch (InvalidOperationException)
        {
            Fail($"{Name(field)}: is not valid UTF-8");
            return;
        }

        if (text.Length == 0) Fail($"{Name(field)}: is empty");
        else if (text.Length > JournalEntry.MaxIdentityLength) Fail(TooLong(field));
        else value = text;
    }

    public void ReadTime(ref Utf8JsonReader json)
    {
        var before = json;
        if (before.Read() && before.TokenType == JsonTokenType.String && HasOffset(before.ValueSpan) && before.TryGetDateTimeOffset(out var time))
        {
            Begin(EnvelopeField.Time);
            json.Read();
            Time = time.ToUniversalTime();
            return;
        }

        string? text = null;
        Text(ref json, EnvelopeField.Time, ref text);
        if (text is not null && !CallEventData.TryParseTime(text, out Time)) Fail($"time: '{text}' is not an RFC 3339 time with a zone");
    }

    public void ReadVersion(ref Utf8JsonReader json)
    {
        string? text = null;
        Text(ref json, EnvelopeField.SpecVersion, ref text);
        if (text is not null and not "1.0") Fail($"specversion: '{text}' is not 1.0");
    }

    public void Refuse(ref Utf8JsonReader json, string problem)
    {
        Fail(problem);
        json.Read();
        json.Skip();
    }

    public void SkipExtension(ref Utf8JsonReader json)
    {
        json.Read();
        Fail(DataMembers.Skip(ref json, "event"));
    }

    public readonly string? Missing()
    {
        for (var field = EnvelopeField.SpecVersion; field <= EnvelopeField.Data; field = (EnvelopeField)((int)field << 1))
        {
            if ((seen & field) == EnvelopeField.None) return $"{Name(field)}: is missing";
        }

        return null;
    }

    private static string Name(EnvelopeField field) => field.ToString().ToLowerInvariant();

    private static string TooLong(EnvelopeField field) => $"{Name(field)}: is longer than {JournalEntry.MaxIdentityLength} characters";

    private static bool HasOffset(ReadOnlySpan<byte> time) =>
        time.Length >= 20 && (time[^1] == 'Z' || (time[^6] is (byte)'+' or (byte)'-' && time[^3] == ':'));
}
