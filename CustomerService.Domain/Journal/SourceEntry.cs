using System.Text.Json;

namespace CustomerService.Domain.Journal;

/// <summary>
/// An administrator's word on whom a source belongs to: to a unit, to the whole organisation, or
/// to whoever uses it next. Journaled like everything else, so the audit knows who said it, and every process that follows
/// the journal obeys from then on. The subject is the source's name.
/// </summary>
public sealed record SourceEntry : JournalEntry
{
    /// <summary>The source under which these words stand in the journal.</summary>
    public const string Desk = "source-desk";

    /// <summary>Owns what no single unit does.</summary>
    public const string WholeOrganization = SourceOwners.WholeOrganization;

    private const string AssignedType = "source.assigned";
    private const string ReleasedType = "source.released";

    /// <summary>The unit's code, <see cref="WholeOrganization"/>, or null for whoever uses it next.</summary>
    public required string? Owner { get; init; }

    /// <summary>Who said so.</summary>
    public required string By { get; init; }

    public override string TypeName => Owner is null ? ReleasedType : AssignedType;

    /// <summary>The sources under which this service's own desks speak: nobody else's to be given.</summary>
    public static bool IsReserved(string source) => SourceOwners.IsReserved(source);

    public static SourceEntry Of(string source, string? owner, string by, DateTimeOffset now) =>
        new() { Source = Desk, Id = Guid.NewGuid().ToString(), Subject = source, Time = now, Owner = owner, By = by };

    internal static SourceEntry? Read(string source, string id, string type, string subject, long timeMs, ReadOnlySpan<byte> data)
    {
        if (type is not (AssignedType or ReleasedType)) return null;
        var json = JsonElement.Parse(data);
        return new SourceEntry
        {
            Source = source, Id = id, Subject = subject, Time = DateTimeOffset.FromUnixTimeMilliseconds(timeMs), By = json.GetProperty("by").GetString()!,
            Owner = json.TryGetProperty("owner", out var owner) ? owner.GetString() : null,
        };
    }

    internal override void WriteData(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("by"u8, By);
        if (Owner is not null) writer.WriteString("owner"u8, Owner);
        writer.WriteEndObject();
    }
}
