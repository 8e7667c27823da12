using System.Globalization;
using CustomerService.Dashboard.Shared.Values;
using CustomerService.Domain.Hotline;

namespace CustomerService.Dashboard.Features.Hotline.Board.Sheets;

/// <summary>An agent's row as it is written, the same object as long as nothing in it changes.</summary>
public sealed class AgentText
{
    public required AgentLine Line { get; init; }

    /// <summary>The agent's visits of the day.</summary>
    public required string Href { get; init; }

    /// <summary>The stylesheet's word for the state.</summary>
    public required string StateWord { get; init; }

    /// <summary>The state, and why.</summary>
    public required string State { get; init; }

    /// <summary>Milliseconds of the Unix epoch; null when nothing was ever said.</summary>
    public required string? Since { get; init; }

    public required string Answered { get; init; }

    public required string AverageTalk { get; init; }

    public required string NoAnswers { get; init; }

    public static AgentText Of(AgentLine line, string href, BoardWords words) => new()
    {
        Line = line,
        Href = href,
        StateWord = line.State.Word(),
        State = line.Reason is null ? words.Of(line.State) : $"{words.Of(line.State)} · {line.Reason}",
        Since = line.Since?.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture),
        Answered = FigureFormat.Count(line.Answered),
        AverageTalk = FigureFormat.Duration(line.AverageTalkSeconds is { } seconds ? TimeSpan.FromSeconds(seconds) : null),
        NoAnswers = FigureFormat.Count(line.NoAnswers),
    };
}
