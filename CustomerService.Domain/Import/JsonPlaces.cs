using System.Globalization;
using System.Text;
using System.Text.Json;

namespace CustomerService.Domain.Import;

/// <summary>Where each value of a JSON text stands, by its JSON pointer (RFC 6901), so that a complaint can name the line.</summary>
public sealed class JsonPlaces
{
    private readonly Dictionary<string, int> lines = new(StringComparer.Ordinal);
    private readonly List<(string Place, int Line)> repeated = [];

    /// <exception cref="JsonException">The text is no JSON.</exception>
    public JsonPlaces(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Disallow, MaxDepth = 64 });
        var (line, at) = (1, 0);
        var path = new Stack<(string At, int Index)>();
        var place = "";
        while (reader.Read())
        {
            line += utf8[at..(int)reader.TokenStartIndex].Count((byte)'\n');
            at = (int)reader.TokenStartIndex;
            if (reader.TokenType == JsonTokenType.PropertyName)
            {
                place = $"{path.Peek().At}/{Escaped(reader.GetString()!)}";
                // A member's line is that of its name.
                if (!lines.TryAdd(place, line)) repeated.Add((place, line));
                continue;
            }

            if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
            {
                path.Pop();
                continue;
            }

            if (path.TryPeek(out var parent) && parent.Index >= 0)
            {
                place = string.Create(CultureInfo.InvariantCulture, $"{parent.At}/{parent.Index}");
                path.Pop();
                path.Push((parent.At, parent.Index + 1));
            }

            lines.TryAdd(place, line);
            if (reader.TokenType == JsonTokenType.StartObject) path.Push((place, -1));
            else if (reader.TokenType == JsonTokenType.StartArray) path.Push((place, 0));
        }
    }

    /// <summary>Members that stand twice in one object.</summary>
    public IReadOnlyList<(string Place, int Line)> Repeated => repeated;

    /// <summary>The line of the value, or of the nearest one around it; from 1.</summary>
    public int LineOf(string place)
    {
        while (true)
        {
            if (lines.TryGetValue(place, out var line)) return line;
            var parent = place.LastIndexOf('/');
            if (parent < 0) return 1;
            place = place[..parent];
        }
    }

    private static string Escaped(string name) =>
        new StringBuilder(name).Replace("~", "~0").Replace("/", "~1").ToString();
}
