using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CustomerService.Domain.Complaints.Events;
using CustomerService.Domain.Journal;

namespace CustomerService.Domain.Complaints;

/// <summary>
/// A case's event as it stands in the journal. Its identity is the case's number and the event's place in the case, so of
/// two that were made from the same state of the case only one is ever kept: the other counts as a duplicate and is tried anew.
/// </summary>
public sealed record ComplaintEntry : JournalEntry
{
    /// <summary>The source of everything the desk appends.</summary>
    public const string Desk = "desk";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    private static readonly Dictionary<string, Type> Types = new(StringComparer.Ordinal)
    {
        ["desk.complaint.received"] = typeof(Received),
        ["desk.complaint.acknowledged"] = typeof(Acknowledged),
        ["desk.complaint.contacted"] = typeof(Contacted),
        ["desk.complaint.assigned"] = typeof(Assigned),
        ["desk.complaint.rerouted"] = typeof(Rerouted),
        ["desk.complaint.investigation-begun"] = typeof(InvestigationBegun),
        ["desk.complaint.customer-asked"] = typeof(CustomerAsked),
        ["desk.complaint.customer-answered"] = typeof(CustomerAnswered),
        ["desk.complaint.replied"] = typeof(Replied),
        ["desk.complaint.closed"] = typeof(Closed),
        ["desk.complaint.reopened"] = typeof(Reopened),
        ["desk.complaint.withdrawn"] = typeof(Withdrawn),
        ["desk.complaint.escalated"] = typeof(Escalated),
        ["desk.complaint.notified"] = typeof(Notified),
        ["desk.complaint.reclassified"] = typeof(Reclassified),
        ["desk.complaint.amended"] = typeof(Amended),
        ["desk.complaint.paused"] = typeof(Paused),
        ["desk.complaint.resumed"] = typeof(Resumed),
        ["desk.complaint.noted"] = typeof(Noted),
        ["desk.complaint.file-attached"] = typeof(FileAttached),
        ["desk.complaint.family-joined"] = typeof(FamilyJoined),
        ["desk.complaint.family-left"] = typeof(FamilyLeft),
        ["desk.complaint.called-back"] = typeof(CalledBack),
        ["desk.complaint.members-taken"] = typeof(MembersTaken),
        ["desk.complaint.members-gone"] = typeof(MembersGone),
        ["desk.complaint.split-off"] = typeof(SplitOff),
        ["desk.complaint.promises-renewed"] = typeof(PromisesRenewed),
        ["desk.complaint.storm-begun"] = typeof(StormBegun),
        ["desk.complaint.storm-ended"] = typeof(StormEnded),
        ["desk.complaint.chosen-for-call-back"] = typeof(ChosenForCallBack),
    };

    private static readonly Dictionary<Type, string> Names = Types.ToDictionary(type => type.Value, type => type.Key);

    public required ComplaintEvent Event { get; init; }

    /// <summary>The event's place in its case, from 1.</summary>
    public required int Sequence { get; init; }

    public override string TypeName => Names[Event.GetType()];

    /// <summary>The type that an event stands under in the journal.</summary>
    public static string NameOf(ComplaintEvent happened) => Names[happened.GetType()];

    public static bool Knows(string type) => Types.ContainsKey(type);

    public static ComplaintEntry Of(string number, int sequence, ComplaintEvent happened) => new()
    {
        Source = Desk, Id = IdOf(number, sequence), Subject = number, Time = happened.At, Event = happened, Sequence = sequence,
    };

    /// <summary>Several that follow one another, from the place after <paramref name="sequence"/> on.</summary>
    public static IReadOnlyList<ComplaintEntry> Of(string number, int sequence, IReadOnlyList<ComplaintEvent> happened) =>
        [.. happened.Select((each, i) => Of(number, sequence + 1 + i, each))];

    /// <exception cref="InvalidDataException">The journal holds what this version cannot read.</exception>
    internal static ComplaintEntry Read(string id, string type, string number, DateTimeOffset time, string data)
    {
        var happened = (ComplaintEvent?)JsonSerializer.Deserialize(data, Types[type], Json) ?? throw new InvalidDataException($"Event {id} of the desk is empty.");
        return Of(number, int.Parse(id.AsSpan(id.LastIndexOf('/') + 1), System.Globalization.CultureInfo.InvariantCulture), happened with { At = time });
    }

    internal override void WriteData(Utf8JsonWriter writer) => JsonSerializer.Serialize(writer, Event, Event.GetType(), Json);

    private static string IdOf(string number, int sequence) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{number}/{sequence:0000}");
}
