using System.Globalization;
using CustomerService.Dashboard.Shared.Values;

namespace CustomerService.Dashboard.Features.Hotline.Board.Sheets;

/// <summary>A unit's or a queue's row as it is written, the same object as long as nothing in it changes.</summary>
public sealed class LineText
{
    /// <summary>The figures themselves, by which rows are put in order.</summary>
    public required BoardLine Line { get; init; }

    /// <summary>Which row it is; one that got another name is another row.</summary>
    public required string Key { get; init; }

    public required LineLinks Links { get; init; }

    public required string Waiting { get; init; }

    /// <summary>Milliseconds of the Unix epoch; null when nobody waits.</summary>
    public required string? LongestSince { get; init; }

    public required string WarnAfter { get; init; }

    public required string BadAfter { get; init; }

    public required string Offered { get; init; }

    public required string Answered { get; init; }

    public required string Abandoned { get; init; }

    public required string Left { get; init; }

    public required string LeftReasons { get; init; }

    public required RateText AnswerRate { get; init; }

    /// <summary>The style that draws the rate as a line.</summary>
    public required string Meter { get; init; }

    public required RateText ServiceLevel { get; init; }

    public required string Wait { get; init; }

    public required string? WaitStatus { get; init; }

    public required string? WaitSaid { get; init; }

    public required string Available { get; init; }

    public required string Staffed { get; init; }

    public required string AgentsTitle { get; init; }

    /// <param name="longest">From this wait on, in seconds, it is too long; from half of it on it is near.</param>
    public static LineText Of(BoardLine line, LineLinks links, double longest, BoardWords words) => new()
    {
        Line = line,
        Key = $"{line.Code} {line.Name}",
        Links = links,
        Waiting = FigureFormat.Count(line.Waiting),
        LongestSince = line.LongestSince?.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture),
        WarnAfter = (longest / 2).ToString(CultureInfo.InvariantCulture),
        BadAfter = longest.ToString(CultureInfo.InvariantCulture),
        Offered = FigureFormat.Count(line.Offered),
        Answered = FigureFormat.Count(line.Answered),
        Abandoned = FigureFormat.Count(line.Abandoned),
        Left = FigureFormat.Count(line.LeftTotal),
        LeftReasons = words.Sentence("LeftReasons", line.Left.Timeout, line.Left.Empty, line.Left.Key, line.Left.Withdrawn, line.Left.Lost),
        AnswerRate = RateText.Of(line.AnswerRate, line.AnswerStatus, words),
        Meter = string.Create(CultureInfo.InvariantCulture, $"--v:{line.AnswerRate.Value ?? 0:0.###}"),
        ServiceLevel = RateText.Of(line.ServiceLevel, line.ServiceStatus, words),
        Wait = FigureFormat.Duration(line.AverageWaitSeconds is { } seconds ? TimeSpan.FromSeconds(seconds) : null),
        WaitStatus = BoardWords.Name(line.WaitStatus),
        WaitSaid = words.Said(line.WaitStatus),
        Available = FigureFormat.Count(line.Available),
        Staffed = $" / {FigureFormat.Count(line.Staffed)}",
        AgentsTitle = words.Sentence("AgentsOf", line.Available, line.Staffed),
    };
}
