using System.Text.Json;

namespace CustomerService.Dashboard.Intake.CloudEvents;

/// <summary>Walks over a value without reading it and says what is wrong with its shape: nested too deep, a member named twice.</summary>
internal sealed class DataMembers
{
    /// <summary>No honest event nests deeper. The JSON reader itself is not limited, so that a depth bomb costs only its own event.</summary>
    public const int MaxDepth = 16;

    private const int MaxMembers = 64;

    private readonly (int Start, int Length)[] names = new (int, int)[MaxMembers];

    /// <summary>Walks over the object <c>data</c> and leaves the reader at its last token.</summary>
    public string? Walk(ref Utf8JsonReader json, ReadOnlySpan<byte> body)
    {
        if (json.TokenType != JsonTokenType.StartObject)
        {
            json.Skip();
            return "data: must be an object";
        }

        string? problem = null;
        var count = 0;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (problem is null && count == MaxMembers) problem = $"data: has more than {MaxMembers} members";
            if (count < MaxMembers)
            {
                names[count] = ((int)json.TokenStartIndex + 1, json.ValueSpan.Length);
                if (IsRepeated(count++, body)) problem ??= $"data.{json.GetString()}: stands twice";
            }

            json.Read();
            problem ??= Skip(ref json, "data");
        }

        return problem;
    }

    /// <summary>Walks over the value at the reader and leaves the reader at its last token.</summary>
    public static string? Skip(ref Utf8JsonReader json, string field)
    {
        if (json.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray)) return null;
        var outer = json.CurrentDepth;
        var deepest = outer;
        while (json.Read() && json.CurrentDepth > outer) deepest = Math.Max(deepest, json.CurrentDepth);
        return deepest - outer > MaxDepth ? $"{field}: is nested deeper than {MaxDepth} levels" : null;
    }

    private bool IsRepeated(int index, ReadOnlySpan<byte> body)
    {
        var name = body.Slice(names[index].Start, names[index].Length);
        for (var i = 0; i < index; i++)
        {
            if (body.Slice(names[i].Start, names[i].Length).SequenceEqual(name)) return true;
        }

        return false;
    }
}
