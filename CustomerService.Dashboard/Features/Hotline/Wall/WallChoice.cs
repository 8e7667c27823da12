using CustomerService.Domain.Hotline.Live;
using CustomerService.Domain.Organization;

namespace CustomerService.Dashboard.Features.Hotline.Wall;

/// <summary>
/// What a wallboard shows and in what order. All of it lives in the address, so that a screen comes back as it was hung up;
/// what the address says wrongly is as if it were not there.
/// </summary>
public sealed record WallChoice
{
    public const int MinSeconds = 5;
    public const int MaxSeconds = 600;
    private const int DefaultSeconds = 20;
    private static readonly WallLayout[] Usual = [WallLayout.Overview, WallLayout.Queues, WallLayout.Agents];

    /// <summary>Shown in this order; the unit of the path alone when the address names none.</summary>
    public required IReadOnlyList<UnitNode> Units { get; init; }

    public required IReadOnlyList<WallLayout> Layouts { get; init; }

    /// <summary>The queue of <see cref="WallLayout.Queue"/>: the unit's first unless one is named.</summary>
    public QueueNode? Queue { get; init; }

    public LiveWindow Window { get; init; }

    /// <summary>How long each picture stands.</summary>
    public int Seconds { get; init; }

    /// <summary>Dark unless asked otherwise: a hall is not an office, and dark pixels do not burn in.</summary>
    public bool IsLight { get; init; }

    public static WallChoice Read(UnitNode unit, IQueryCollection query)
    {
        var offered = Offered(unit).ToDictionary(candidate => candidate.Code, StringComparer.Ordinal);
        var units = Words(query, "units").Distinct(StringComparer.Ordinal).Where(offered.ContainsKey).Select(code => offered[code]).ToList();
        var layouts = Words(query, "layout").Select(Layout).OfType<WallLayout>().Distinct().ToList();
        var queues = unit.AllQueues().ToList();
        return new WallChoice
        {
            Units = units.Count > 0 ? units : [unit],
            Layouts = layouts.Count > 0 ? layouts : Usual,
            Queue = queues.Find(queue => queue.Code == query["queue"]) ?? queues.FirstOrDefault(),
            Window = LiveWindows.Parse(query["window"]) ?? LiveWindow.Today,
            Seconds = int.TryParse(query["every"], System.Globalization.CultureInfo.InvariantCulture, out var seconds)
                ? Math.Clamp(seconds, MinSeconds, MaxSeconds)
                : DefaultSeconds,
            IsLight = query["theme"] == "light",
        };
    }

    /// <summary>The unit and those directly below it.</summary>
    public static IEnumerable<UnitNode> Offered(UnitNode unit) => unit.Children.Prepend(unit);

    /// <summary>The pictures in the order in which they are shown. One queue is shown once, whatever units there are.</summary>
    public IReadOnlyList<WallSlide> Slides() =>
    [
        .. Units.SelectMany(_ => Layouts.Where(layout => layout != WallLayout.Queue), (unit, layout) => new WallSlide(unit.Code, unit.Name, layout, null)),
        .. Layouts.Contains(WallLayout.Queue) && Queue is { } queue ? [new WallSlide(queue.Unit.Code, queue.Name, WallLayout.Queue, queue.Code)] : Array.Empty<WallSlide>(),
    ];

    private static IEnumerable<string> Words(IQueryCollection query, string name) =>
        query[name].SelectMany(value => value?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? []);

    // A number would be read as a value's place; only its word names it.
    private static WallLayout? Layout(string word) =>
        char.IsAsciiLetter(word[0]) && Enum.TryParse<WallLayout>(word, ignoreCase: true, out var layout) && Enum.IsDefined(layout) ? layout : null;
}
