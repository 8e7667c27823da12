using System.Text.Json;
using CustomerService.Domain.Wording;
using Json.Schema;

namespace CustomerService.Domain.Regulations;

/// <summary>The published JSON Schema of rule packs, and what it finds wrong with a file.</summary>
public static class PackSchema
{
    /// <summary>Where the dashboard serves it.</summary>
    public const string Path = "/schemas/rule-pack-1.json";

    private static readonly EvaluationOptions Options = new() { OutputFormat = OutputFormat.List };
    private static readonly JsonElement Root = JsonDocument.Parse(ReadText()).RootElement;
    private static readonly JsonSchema Schema = JsonSchema.FromText(Root.GetRawText());

    /// <summary>The schema's text.</summary>
    public static string ReadText()
    {
        using var stream = typeof(PackSchema).Assembly.GetManifestResourceStream("CustomerService.Domain.Regulations.Schema.rule-pack-1.json")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>The place and the words of everything that does not fit the schema.</summary>
    internal static IEnumerable<(string Place, Sentence Sentence)> Complaints(JsonElement pack)
    {
        var results = Schema.Evaluate(pack, Options);
        if (results.IsValid) yield break;
        foreach (var detail in results.Details ?? [])
        {
            // The branches of an alternative say why each does not fit; the alternative itself says it once.
            var path = detail.EvaluationPath.ToString();
            if (detail.IsValid || path.Contains("/oneOf/", StringComparison.Ordinal)) continue;
            foreach (var (keyword, message) in detail.Errors ?? new Dictionary<string, string>(StringComparer.Ordinal))
                yield return (detail.InstanceLocation.ToString(), Words(path, keyword, message));
        }
    }

    private static Sentence Words(string path, string keyword, string message)
    {
        var node = Find(path);
        return keyword switch
        {
            "" when path.EndsWith("/additionalProperties", StringComparison.Ordinal) => Sentence.Of($"is unknown here; expected {Members(Find(path[..path.LastIndexOf('/')]))}"),
            "enum" => Sentence.Of($"must be one of {string.Join(", ", node.GetProperty("enum").EnumerateArray())}"),
            "pattern" when node.TryGetProperty("description", out var words) => Sentence.Of($"must be {words.GetString()}"),
            "pattern" => Sentence.Of($"must be text of the form {node.GetProperty("pattern")}"),
            "oneOf" => Sentence.Plain("must have exactly one of share, before and after"),
            "required" => Sentence.Of($"lacks {message[(message.IndexOf('[', StringComparison.Ordinal) + 1)..message.LastIndexOf(']')]}"),
            "type" => Sentence.Of($"must be of type {Bound(node, keyword)}"),
            "minimum" => Sentence.Of($"must be at least {Bound(node, keyword)}"),
            "exclusiveMinimum" => Sentence.Of($"must be more than {Bound(node, keyword)}"),
            "maximum" => Sentence.Of($"must be at most {Bound(node, keyword)}"),
            "minItems" => Sentence.Of($"must have at least {Bound(node, keyword)} entries"),
            "minLength" => Sentence.Of($"must have at least {Bound(node, keyword)} characters"),
            "maxLength" => Sentence.Of($"must have at most {Bound(node, keyword)} characters"),
            _ => Sentence.Plain(char.ToLowerInvariant(message[0]) + message[1..]),
        };
    }

    /// <summary>What the keyword asks for.</summary>
    private static string Bound(JsonElement node, string keyword) => node.TryGetProperty(keyword, out var bound) ? bound.ToString() : "…";

    private static string Members(JsonElement node) =>
        node.TryGetProperty("properties", out var members) ? string.Join(", ", members.EnumerateObject().Select(member => member.Name)) : "nothing";

    /// <summary>The part of the schema that an evaluation path leads to, through its references.</summary>
    private static JsonElement Find(string path)
    {
        var node = Root;
        foreach (var step in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (step == "$ref") node = Find(node.GetProperty("$ref").GetString()![1..]);
            else if (node.ValueKind == JsonValueKind.Array) node = node[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)];
            else if (node.TryGetProperty(step, out var next)) node = next;
            // The library names the keyword of an array twice.
            else if (step != "items") return Root;
        }

        return node;
    }
}
