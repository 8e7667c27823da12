using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using CustomerService.Domain.Import;
using CustomerService.Domain.Wording;

namespace CustomerService.Domain.Regulations;

/// <summary>Reads a pack's file: its form by the published schema, then whatever it refers to.</summary>
public static class RulePackFile
{
    public const int MostBytes = 4 * 1024 * 1024;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
    };

    public static PackReading Read(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > MostBytes) return Failed("", 1, Sentence.Of($"is larger than {MostBytes / 1024 / 1024} MB"));
        if (utf8.StartsWith(Encoding.UTF8.Preamble)) utf8 = utf8[Encoding.UTF8.Preamble.Length..];
        try
        {
            var places = new JsonPlaces(utf8);
            using var document = JsonDocument.Parse(utf8.ToArray());
            var problems = places.Repeated.Select(twice => new PackProblem(twice.Place, twice.Line, "stands twice"))
                .Concat(PackSchema.Complaints(document.RootElement).Select(wrong => new PackProblem(wrong.Place, places.LineOf(wrong.Place), wrong.Sentence)))
                .ToList();
            return problems.Count > 0 ? new PackReading(null, InOrder(problems)) : Checked(document.RootElement, places);
        }
        catch (JsonException wrong)
        {
            return Failed("", (int)(wrong.LineNumber ?? 0) + 1, Sentence.Of($"is not JSON: {wrong.Message.Split(" LineNumber")[0].Split(" Path:")[0]}"));
        }
    }

    private static PackReading Checked(JsonElement root, JsonPlaces places)
    {
        try
        {
            var pack = root.Deserialize<RulePack>(Json)!;
            var problems = new PackChecks(pack).Problems().Select(wrong => new PackProblem(wrong.Place, places.LineOf(wrong.Place), wrong.Sentence)).ToList();
            return problems.Count > 0 ? new PackReading(null, InOrder(problems)) : new PackReading(pack, []);
        }
        catch (JsonException wrong)
        {
            // What the schema's pattern lets through: 30 February.
            var place = wrong.Path is { Length: > 1 } path ? "/" + path[2..].Replace("[", "/", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal).Replace('.', '/') : "";
            return Failed(place, places.LineOf(place), Sentence.Plain("is no such value; expected a date that exists"));
        }
    }

    private static PackReading Failed(string place, int line, Sentence sentence) => new(null, [new PackProblem(place, line, sentence)]);

    private static IReadOnlyList<PackProblem> InOrder(List<PackProblem> problems) => [.. problems.DistinctBy(each => (each.Place, each.Message)).OrderBy(each => each.Line)];
}
