using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CustomerService.Dashboard.Features.Hotline.Figures;
using CustomerService.Dashboard.Live;
using CustomerService.Domain.Hotline.Live;
using CustomerService.Domain.Time;
using Microsoft.Extensions.Localization;

namespace CustomerService.Dashboard.Features.Hotline.Wall;

/// <summary>What the server tells the script of a wallboard: once, in the page.</summary>
/// <param name="Hub">Where the figures come from.</param>
/// <param name="Zone">The zone of the clock on the wall.</param>
/// <param name="Bands">The targets by figure.</param>
/// <param name="Words">The words that change while the page stands.</param>
public sealed record WallProgram(
    string Hub, string Window, int Seconds, string Zone, IReadOnlyList<WallSlide> Slides,
    IReadOnlyDictionary<string, TargetBand> Bands, IReadOnlyDictionary<string, string> Words)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    private static readonly string[] Spoken = ["Live", "Stale", "Lost", "StatusGood", "StatusWarn", "StatusBad", "AgeNow", "AgeSeconds", "AgeMinutes", "AgeHours", "Pause", "Resume"];

    public static WallProgram Of(WallChoice choice, HotlineTargets targets, OrganizationZone zone, IStringLocalizer<WallText> text) => new(
        LiveEndpoints.HubPath, choice.Window.Name(), choice.Seconds, zone.Id, choice.Slides(),
        new Dictionary<string, TargetBand>(StringComparer.Ordinal)
        {
            ["answerRate"] = targets.AnswerRateBand,
            ["serviceLevel"] = targets.ServiceLevelBand,
            ["responseRate"] = targets.ResponseRateBand,
            ["abandonRate"] = targets.AbandonRateBand,
            ["averageWait"] = targets.AverageWaitBand,
            ["longestWait"] = targets.LongestWaitBand,
        },
        Spoken.ToDictionary(word => char.ToLower(word[0], CultureInfo.InvariantCulture) + word[1..], word => text[word].Value, StringComparer.Ordinal));

    /// <summary>For an attribute, where Razor escapes it.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Options);
}
