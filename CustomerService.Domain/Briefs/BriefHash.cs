using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace CustomerService.Domain.Briefs;

/// <summary>
/// The hash of what a brief says: SHA-256 over its JSON in canonical form, which is members by name, no white space, UTF-8, what is absent
/// left out, so that it does not depend on the order in which a program writes them.
/// </summary>
public static class BriefHash
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    public static string Of(BriefContent content) => Convert.ToHexStringLower(SHA256.HashData(Canonical(content)));

    /// <summary>Whether a submission still says what its hash was taken of.</summary>
    public static bool Fits(this BriefSubmission submission) => Of(submission.Content) == submission.Seal.Hash;

    /// <summary>The bytes that are hashed.</summary>
    public static byte[] Canonical(BriefContent content) => JsonSerializer.SerializeToUtf8Bytes(Sorted(JsonSerializer.SerializeToNode(content, Json)), Json);

    private static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members.OrderBy(member => member.Key, StringComparer.Ordinal).Select(member => KeyValuePair.Create(member.Key, Sorted(member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Sorted)]),
        _ => node?.DeepClone(),
    };
}
