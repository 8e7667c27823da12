using System.Text.Json;
using CustomerService.Domain.Journal;

namespace CustomerService.Domain.Complaints.Exports;

/// <summary>
/// A step of an export: asked for, decided by somebody else, taken away. Its identity names the export and the kind of step, so of two
/// decisions, or two downloads at once, in whatever process, the journal keeps the first and knows the second as a repeat (bank measures,
/// article 9: nothing is disclosed without consent). The subject is the export.
/// </summary>
public sealed record CaseExportEntry : JournalEntry
{
    /// <summary>The source under which exports stand in the journal.</summary>
    public const string Desk = "desk-export";

    /// <summary>Longest reason, in characters.</summary>
    public const int MostReason = 200;

    private const string Prefix = "desk.export.";

    public required CaseExportStep Step { get; init; }

    public required By By { get; init; }

    /// <summary>Which cases, as the desk's address says it; null but when asked.</summary>
    public string? Filter { get; init; }

    public CaseExportFormat? Format { get; init; }

    /// <summary>Whether personal data is to be in it as it is.</summary>
    public bool IsUnmasked { get; init; }

    /// <summary>Why it is needed, or why it was refused.</summary>
    public string? Reason { get; init; }

    /// <summary>The unit that whoever asked may see: what the file can hold at most.</summary>
    public string? Scope { get; init; }

    public override string TypeName => Prefix + Word(Step);

    public static CaseExportEntry Of(string export, CaseExportStep step, By by, DateTimeOffset at) => new()
    {
        Source = Desk, Id = $"{export}/{(step is CaseExportStep.Approved or CaseExportStep.Refused ? "decided" : Word(step))}", Subject = export, Time = at, Step = step, By = by,
    };

    internal static CaseExportEntry? Read(string type, string export, long timeMs, ReadOnlySpan<byte> data)
    {
        if (!type.StartsWith(Prefix, StringComparison.Ordinal)) return null;
        var step = Enum.GetValues<CaseExportStep>().FirstOrDefault(each => Word(each) == type[Prefix.Length..]);
        if (step == default) return null;
        var json = JsonElement.Parse(data);
        return Of(export, step, new By(json.GetProperty("by").GetString()!, json.GetProperty("name").GetString()!), DateTimeOffset.FromUnixTimeMilliseconds(timeMs)) with
        {
            Filter = Text(json, "filter"), Reason = Text(json, "reason"), Scope = Text(json, "scope"),
            Format = Text(json, "format") is { } format ? Enum.Parse<CaseExportFormat>(format) : null,
            IsUnmasked = json.TryGetProperty("unmasked", out var unmasked) && unmasked.GetBoolean(),
        };
    }

    internal override void WriteData(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("by"u8, By.Account);
        writer.WriteString("name"u8, By.Name);
        if (Filter is { } filter) writer.WriteString("filter"u8, filter);
        if (Format is { } format) writer.WriteString("format"u8, format.ToString());
        if (IsUnmasked) writer.WriteBoolean("unmasked"u8, value: true);
        if (Reason is { } reason) writer.WriteString("reason"u8, reason);
        if (Scope is { } scope) writer.WriteString("scope"u8, scope);
        writer.WriteEndObject();
    }

    private static string Word(CaseExportStep step) => step switch
    {
        CaseExportStep.Asked => "asked",
        CaseExportStep.Approved => "approved",
        CaseExportStep.Refused => "refused",
        _ => "taken",
    };

    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var text) ? text.GetString() : null;
}
