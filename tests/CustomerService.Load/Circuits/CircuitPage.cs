using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CustomerService.Load.Circuits;

/// <summary>What a browser reads from a prerendered page before it starts the circuit: its root components and the state kept for them.</summary>
internal sealed partial record CircuitPage(Uri Address, IReadOnlyList<JsonObject> Components, string State)
{
    public static CircuitPage Read(Uri address, string html) => new(
        address,
        [.. Marker().Matches(html).Select(found => JsonNode.Parse(found.Groups["json"].Value)!.AsObject()).Where(IsStart)],
        ServerState().Match(html) is { Success: true } state ? state.Groups["state"].Value : "");

    /// <summary>The message that brings the page's components to life, each under a number of its own.</summary>
    public string Operations() => new JsonObject
    {
        ["batchId"] = 1,
        ["operations"] = new JsonArray([.. Components.Select((marker, at) => new JsonObject
        {
            ["type"] = "add", ["ssrComponentId"] = at + 1, ["marker"] = marker.DeepClone(),
        })]),
    }.ToJsonString();

    // The comment that ends a component holds nothing but the id of its beginning.
    private static bool IsStart(JsonObject marker) => (string?)marker["type"] == "server";

    [GeneratedRegex(@"<!--Blazor:(?<json>\{.*?\})-->", RegexOptions.ExplicitCapture | RegexOptions.Singleline, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Marker();

    [GeneratedRegex(@"<!--Blazor-Server-Component-State:(?<state>[a-zA-Z0-9+/=_-]+)-->", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex ServerState();
}
