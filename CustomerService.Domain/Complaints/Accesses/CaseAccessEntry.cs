using System.Text.Json;
using CustomerService.Domain.Journal;

namespace CustomerService.Domain.Complaints.Accesses;

/// <summary>
/// Somebody looked at what is not shown to everyone. It stands in the journal beside the case, not among its events: a look
/// changes nothing, so it makes nobody's edit late, moves no list, and the number of a case's events tells nothing of its readers.
/// The subject is the case's number.
/// </summary>
public sealed record CaseAccessEntry : JournalEntry
{
    /// <summary>The source under which looks stand in the journal.</summary>
    public const string Desk = "desk-access";

    /// <summary>Longest reason, in characters.</summary>
    public const int MostReason = 200;

    private const string UnmaskedType = "desk.access.unmasked";
    private const string SealedReadType = "desk.access.sealed-read";

    public required CaseAccessKind Kind { get; init; }

    public required By By { get; init; }

    /// <summary>What was unmasked; empty for a read.</summary>
    public IReadOnlyList<PersonalField> Fields { get; init; } = [];

    /// <summary>Why it had to be seen; null for a read.</summary>
    public string? Reason { get; init; }

    public override string TypeName => Kind == CaseAccessKind.Unmasked ? UnmaskedType : SealedReadType;

    public static CaseAccessEntry Unmasked(string number, By by, IReadOnlyList<PersonalField> fields, string reason, DateTimeOffset at) =>
        Of(number, CaseAccessKind.Unmasked, by, at) with { Fields = fields, Reason = reason };

    public static CaseAccessEntry SealedRead(string number, By by, DateTimeOffset at) => Of(number, CaseAccessKind.SealedRead, by, at);

    internal static CaseAccessEntry? Read(string id, string type, string number, long timeMs, ReadOnlySpan<byte> data)
    {
        if (type is not (UnmaskedType or SealedReadType)) return null;
        var json = JsonElement.Parse(data);
        return new CaseAccessEntry
        {
            Source = Desk, Id = id, Subject = number, Time = DateTimeOffset.FromUnixTimeMilliseconds(timeMs),
            Kind = type == UnmaskedType ? CaseAccessKind.Unmasked : CaseAccessKind.SealedRead,
            By = new By(json.GetProperty("by").GetString()!, json.GetProperty("name").GetString()!),
            Fields = json.TryGetProperty("fields", out var fields) ? [.. fields.EnumerateArray().Select(field => Enum.Parse<PersonalField>(field.GetString()!))] : [],
            Reason = json.TryGetProperty("reason", out var reason) ? reason.GetString() : null,
        };
    }

    internal override void WriteData(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("by"u8, By.Account);
        writer.WriteString("name"u8, By.Name);
        if (Fields.Count > 0)
        {
            writer.WriteStartArray("fields"u8);
            foreach (var field in Fields) writer.WriteStringValue(field.ToString());
            writer.WriteEndArray();
        }

        if (Reason is { } reason) writer.WriteString("reason"u8, reason);
        writer.WriteEndObject();
    }

    private static CaseAccessEntry Of(string number, CaseAccessKind kind, By by, DateTimeOffset at) =>
        new() { Source = Desk, Id = $"{number}/{Guid.NewGuid():N}", Subject = number, Time = at, Kind = kind, By = by };
}
