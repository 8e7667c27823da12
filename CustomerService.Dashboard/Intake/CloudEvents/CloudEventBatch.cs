using System.Text.Json;
using CustomerService.Domain.Hotline;

namespace CustomerService.Dashboard.Intake.CloudEvents;

/// <summary>
/// A request's CloudEvents 1.0, parsed: what can be taken and why the rest cannot. A bad event is refused by itself; only
/// a body that is not JSON at all is refused whole, since nobody can tell where its events begin.
/// </summary>
public sealed class CloudEventBatch
{
    public const int MaxEvents = 10_000;

    private readonly List<CallEvent> events = [];
    private readonly List<int> places = [];
    private readonly List<Rejection> rejections = [];

    private CloudEventBatch()
    {
    }

    /// <summary>The events to journal, in the order they stood.</summary>
    public IReadOnlyList<CallEvent> Events => events;

    public IReadOnlyList<Rejection> Rejections => rejections;

    /// <summary>How many events were refused only because they lie outside the sender's unit.</summary>
    public int OutsideUnit { get; private set; }

    /// <summary>Whether an event was refused for a queue or unit that the organisation, as it was known, does not have.</summary>
    public bool NamesUnknown { get; private set; }

    /// <summary>Reads a JSON array of events, or one event.</summary>
    /// <param name="body">UTF-8, with or without a byte order mark.</param>
    /// <param name="rules">What an event must satisfy beyond its form.</param>
    /// <exception cref="JsonException">The body is not JSON, or is neither an array nor an object.</exception>
    /// <exception cref="BatchTooLargeException">More than <see cref="MaxEvents"/> events.</exception>
    public static CloudEventBatch Read(ReadOnlySpan<byte> body, EventRules rules)
    {
        var batch = new CloudEventBatch();
        body = SkipByteOrderMark(body);
        var json = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = int.MaxValue });
        var reader = new CloudEventReader();
        json.Read();
        if (json.TokenType == JsonTokenType.StartObject)
        {
            batch.Take(0, reader.Read(ref json, body), rules);
        }
        else if (json.TokenType == JsonTokenType.StartArray)
        {
            for (var index = 0; json.Read() && json.TokenType != JsonTokenType.EndArray; index++)
            {
                if (index == MaxEvents) throw new BatchTooLargeException(MaxEvents);
                batch.Take(index, reader.Read(ref json, body), rules);
            }
        }
        else
        {
            throw new JsonException("The body must be an array of events, or one event.", null, 0, 0);
        }

        json.Read();
        return batch;
    }

    /// <summary>Refuses events after all, by their places in <see cref="Events"/>: the journal knows more than the rules.</summary>
    public void Refuse(IReadOnlyList<int> taken, string reason)
    {
        if (taken.Count == 0) return;
        rejections.AddRange(taken.Select(place => new Rejection(places[place], events[place].Id, reason)));
        rejections.Sort((one, other) => one.Index.CompareTo(other.Index));
    }

    private static ReadOnlySpan<byte> SkipByteOrderMark(ReadOnlySpan<byte> body) =>
        body.StartsWith("\uFEFF"u8) ? body[3..] : body;

    private void Take(int index, ReadEvent read, EventRules rules)
    {
        if (read.Event is not { } callEvent)
        {
            rejections.Add(new Rejection(index, read.Id, read.Problem!));
            return;
        }

        var verdict = rules.Judge(callEvent);
        if (verdict.Accepted is { } accepted)
        {
            events.Add(accepted);
            places.Add(index);
            return;
        }

        if (verdict.IsOutsideUnit) OutsideUnit++;
        NamesUnknown |= verdict.NamesUnknown;
        rejections.Add(new Rejection(index, read.Id, verdict.Problem!));
    }
}
