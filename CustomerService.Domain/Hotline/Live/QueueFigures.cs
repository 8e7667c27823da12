namespace CustomerService.Domain.Hotline.Live;

/// <summary>A queue's row on the board.</summary>
public sealed record QueueFigures(string Queue, string Name, string Unit, IReadOnlyDictionary<LiveWindow, WindowFigures> Windows, NowFigures Now);
