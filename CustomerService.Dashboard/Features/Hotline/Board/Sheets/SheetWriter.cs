using System.Globalization;
using CustomerService.Dashboard.Features.Hotline.Figures;
using CustomerService.Dashboard.Shared.Values;
using CustomerService.Domain.Hotline.Live;
using CustomerService.Domain.Time;

namespace CustomerService.Dashboard.Features.Hotline.Board.Sheets;

/// <summary>Writes the sheet of one snapshot, taking over from the sheet before it whatever reads the same.</summary>
internal sealed class SheetWriter(LiveSnapshot snapshot, SheetReader reader, BoardSheet? before, BoardWords words, UnitTargets targets, OrganizationZone zone)
{
    private readonly BoardChoice choice = new() { Window = reader.Window, Moment = reader.IsPast ? new BoardMoment(snapshot.AsOf, Known: null) : null };
    private readonly HotlineTargets own = targets.Of(snapshot.Unit);

    public BoardSheet Write() => new()
    {
        Snapshot = snapshot,
        Tiles = [.. Enum.GetValues<Figure>().Select(Tile)],
        Units = Lines(snapshot.Children, before?.Units, child => BoardLine.Of(child, reader.Window, targets.Of(child.Unit)), LinksOfUnit),
        Queues = Lines(snapshot.Queues, before?.Queues, queue => BoardLine.Of(queue, reader.Window, own), LinksOfQueue),
        Agents = Agents(),
        States = before is not null && before.States == snapshot.Now.Agents ? before.States : snapshot.Now.Agents,
        Day = before is not null && before.Day.SequenceEqual(snapshot.Day) ? before.Day : snapshot.Day,
        Sentence = Sentence() is var sentence && sentence == before?.Sentence ? before.Sentence : sentence,
    };

    private TileText Tile(Figure figure, int place)
    {
        var reading = FigureReading.Of(figure, snapshot, reader.Window, own);
        return before?.Tiles[place] is { } known && known.Reading == reading ? known : TileText.Of(reading, own.LongestWaitSeconds, words);
    }

    private List<LineText> Lines<T>(IReadOnlyList<T> all, IReadOnlyList<LineText>? known, Func<T, BoardLine> read, Func<string, LineLinks> link)
    {
        var were = Were(known, text => text.Line.Code);
        var lines = new List<LineText>(all.Count);
        foreach (var line in all.Select(read))
        {
            var was = were.GetValueOrDefault(line.Code);
            if (was is not null && !reader.IsPast && was.Line == line) lines.Add(was);
            else lines.Add(LineText.Of(line, was is null || reader.IsPast ? link(line.Code) : was.Links, own.LongestWaitSeconds, words));
        }

        return lines;
    }

    private List<AgentText> Agents()
    {
        var were = Were(before?.Agents, text => text.Line.Code);
        var legs = choice.LegsHref(snapshot.Unit, snapshot, LiveWindow.Today);
        var agents = new List<AgentText>(snapshot.Agents.Count);
        foreach (var agent in snapshot.Agents)
        {
            var line = AgentLine.Of(agent);
            var was = were.GetValueOrDefault(agent.Code);
            if (was is not null && !reader.IsPast && was.Line == line) agents.Add(was);
            else agents.Add(AgentText.Of(line, was is null || reader.IsPast ? $"{legs}&agent={Uri.EscapeDataString(agent.Code)}" : was.Href, words));
        }

        return agents;
    }

    // The visits behind a unit's figures; where its name leads depends on what else the page's user chose.
    private LineLinks LinksOfUnit(string code) => new(choice.LegsHref(code, snapshot, reader.Window), Staffing: null);

    private LineLinks LinksOfQueue(string code)
    {
        var queue = $"queue={Uri.EscapeDataString(code)}";
        return new LineLinks($"{choice.LegsHref(snapshot.Unit, snapshot, reader.Window)}&{queue}", $"/hotline/{Uri.EscapeDataString(snapshot.Unit)}/staffing?{queue}");
    }

    private string Sentence()
    {
        var today = snapshot.Windows[LiveWindow.Today];
        if (today.Offered == 0) return words.Sentence("DayEmpty");
        if (snapshot.Day.MaxBy(point => point.Offered) is not { } busiest) return "";
        return words.Sentence("DaySentence", FigureFormat.Count(today.Offered), FigureFormat.Count(today.Answered), FigureFormat.Count(today.Abandoned),
            zone.Local(busiest.Start).ToString("HH:mm", CultureInfo.InvariantCulture), FigureFormat.Count(busiest.Offered));
    }

    private static Dictionary<string, T> Were<T>(IReadOnlyList<T>? known, Func<T, string> code) =>
        known?.ToDictionary(code, StringComparer.Ordinal) ?? [];
}
