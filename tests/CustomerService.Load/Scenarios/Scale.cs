namespace CustomerService.Load.Scenarios;

/// <summary>How large a run is. The defaults are those of the goals, but for the length.</summary>
internal sealed record Scale
{
    public int Viewers { get; init; } = 1_000;

    public int Circuits { get; init; } = 200;

    public int EventsPerSecond { get; init; } = 1_000;

    /// <summary>How long each side is measured.</summary>
    public TimeSpan Length { get; init; } = TimeSpan.FromSeconds(30);

    public TimeSpan WarmUp { get; init; } = TimeSpan.FromSeconds(5);
}
