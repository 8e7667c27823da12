namespace CustomerService.Domain.Hotline.Replay;

/// <summary>Everything that the board of any moment within <c>[FromMs, ToMs]</c> is made of, for one reading.</summary>
internal sealed class ReplayMaterial
{
    public required ReplayReading Reading { get; init; }

    public required long FromMs { get; init; }

    public required long ToMs { get; init; }

    public required IReadOnlyList<ReplayVisit> Visits { get; init; }

    public required ReplayStarts Starts { get; init; }

    public required IReadOnlyList<ReplayAgent> Agents { get; init; }

    /// <summary>Calls that agents let ring.</summary>
    public required IReadOnlyList<(string Agent, long TimeMs, long Position)> NoAnswers { get; init; }

    public required IReadOnlyList<ReplayRequest> Requests { get; init; }
}
