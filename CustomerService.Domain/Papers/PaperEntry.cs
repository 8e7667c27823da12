using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CustomerService.Domain.Journal;

namespace CustomerService.Domain.Papers;

/// <summary>
/// A paper's event as it stands in the journal. The subject begins with its register's word (<c>brief/GD/2026-10</c>). Its
/// identity is the subject and the event's place in it, so of two that were made from the same state of the paper only one is kept.
/// </summary>
public sealed record PaperEntry : JournalEntry
{
    /// <summary>The source of every paper.</summary>
    public const string Desk = "papers";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    public required PaperEvent Event { get; init; }

    /// <summary>The event's place in its paper, from 1.</summary>
    public required int Sequence { get; init; }

    /// <summary>The first word of the subject: which register folds it.</summary>
    public string Register => RegisterOf(Subject);

    public override string TypeName => PaperTypes.NameOf(Event);

    /// <exception cref="ArgumentException">The subject is not of the register that the event is of.</exception>
    public static PaperEntry Of(string subject, int sequence, PaperEvent happened)
    {
        if (!PaperTypes.NameOf(happened).StartsWith(RegisterOf(subject) + ".", StringComparison.Ordinal))
            throw new ArgumentException($"'{PaperTypes.NameOf(happened)}' does not belong to '{subject}'.", nameof(subject));
        return new PaperEntry
        {
            Source = Desk, Id = string.Create(CultureInfo.InvariantCulture, $"{subject}/{sequence:0000}"), Subject = subject, Time = happened.At, Event = happened, Sequence = sequence,
        };
    }

    /// <summary>Several that follow one another, from the place after <paramref name="sequence"/> on.</summary>
    public static IReadOnlyList<PaperEntry> Of(string subject, int sequence, IReadOnlyList<PaperEvent> happened) =>
        [.. happened.Select((each, i) => Of(subject, sequence + 1 + i, each))];

    /// <returns>Null when the type is none of a paper's.</returns>
    /// <exception cref="InvalidDataException">The journal holds what this version cannot read.</exception>
    internal static PaperEntry? Read(string id, string type, string subject, DateTimeOffset time, string data)
    {
        if (PaperTypes.Find(type) is not { } kind) return null;
        var happened = (PaperEvent?)JsonSerializer.Deserialize(data, kind, Json) ?? throw new InvalidDataException($"Event {id} of the papers is empty.");
        return Of(subject, int.Parse(id.AsSpan(id.LastIndexOf('/') + 1), CultureInfo.InvariantCulture), happened with { At = time });
    }

    internal override void WriteData(Utf8JsonWriter writer) => JsonSerializer.Serialize(writer, Event, Event.GetType(), Json);

    private static string RegisterOf(string subject) => subject[..Math.Max(0, subject.IndexOf('/', StringComparison.Ordinal))];
}
