using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Accesses;
using CustomerService.Domain.Complaints.Exports;
using CustomerService.Domain.Hotline;
using CustomerService.Domain.Hotline.Callbacks;
using CustomerService.Domain.Papers;

namespace CustomerService.Domain.Journal;

/// <summary>How an entry's data stands in the journal.</summary>
internal static class JournalJson
{
    /// <summary>Chinese stays readable; the text goes into a column, never into a page unescaped.</summary>
    public static JsonWriterOptions Options { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public static JournalEntry Read(string source, string id, string type, string subject, long timeMs, string data)
    {
        if (ComplaintEntry.Knows(type)) return ComplaintEntry.Read(id, type, subject, DateTimeOffset.FromUnixTimeMilliseconds(timeMs), data);
        if (PaperEntry.Read(id, type, subject, DateTimeOffset.FromUnixTimeMilliseconds(timeMs), data) is { } paper) return paper;
        var bytes = Encoding.UTF8.GetBytes(data);
        if (CallbackEntry.Read(source, id, type, subject, timeMs, bytes) is { } act) return act;
        if (CaseAccessEntry.Read(id, type, subject, timeMs, bytes) is { } look) return look;
        if (CaseExportEntry.Read(type, subject, timeMs, bytes) is { } export) return export;
        if (SourceEntry.Read(source, id, type, subject, timeMs, bytes) is { } word) return word;
        var kind = CallEventTypes.Parse(type) ?? throw new InvalidDataException($"The journal holds an event of the unknown type '{type}'.");
        var envelope = new EventEnvelope(source, id, kind, subject, DateTimeOffset.FromUnixTimeMilliseconds(timeMs));
        var reader = new Utf8JsonReader(bytes);
        reader.Read();
        return CallEventData.Read(envelope, ref reader, out var problem) ?? throw new InvalidDataException($"Event {id} of {source} cannot be read: {problem}.");
    }
}
