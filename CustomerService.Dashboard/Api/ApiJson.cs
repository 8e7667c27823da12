using System.Text.Encodings.Web;
using System.Text.Json;
using CustomerService.Dashboard.Live.Answers;

namespace CustomerService.Dashboard.Api;

/// <summary>How the public API and the live hub write JSON: camelCase, Chinese as it is (the answers are never put into a page unescaped).</summary>
internal static class ApiJson
{
    public static JsonSerializerOptions Options { get; } = Configured(new JsonSerializerOptions(JsonSerializerDefaults.Web));

    public static JsonSerializerOptions Configured(JsonSerializerOptions options)
    {
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.Converters.Add(new RatioJson());
        return options;
    }
}
