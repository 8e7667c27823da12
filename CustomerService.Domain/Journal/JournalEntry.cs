using System.Text.Json;

namespace CustomerService.Domain.Journal;

/// <summary>
/// One fact, whoever reports it: an exchange, another system, the complaint desk. Its identity is (<see cref="Source"/>,
/// <see cref="Id"/>): a second report with the same identity changes nothing. <see cref="Time"/>, when it happened by the
/// source's clock, decides every figure; when it arrived is kept beside it.
/// </summary>
public abstract record JournalEntry
{
    /// <summary>Longest <see cref="Source"/>, <see cref="Id"/> and <see cref="Subject"/>, in characters.</summary>
    public const int MaxIdentityLength = 256;

    public required string Source { get; init; }

    public required string Id { get; init; }

    /// <summary>What it is about: the call, the request, the agent, the case.</summary>
    public required string Subject { get; init; }

    /// <summary>When it happened, UTC; kept to the millisecond.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>The public name of what happened, such as <c>hotline.call.offered</c>; its first word says which part of the domain folds it.</summary>
    public abstract string TypeName { get; }

    /// <summary>Writes the entry's data, one JSON object.</summary>
    internal abstract void WriteData(Utf8JsonWriter writer);
}
