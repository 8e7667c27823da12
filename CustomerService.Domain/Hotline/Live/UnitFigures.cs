namespace CustomerService.Domain.Hotline.Live;

/// <summary>A unit's row on its parent's board: everything at or below it.</summary>
public sealed record UnitFigures(string Unit, string Name, string Kind, IReadOnlyDictionary<LiveWindow, WindowFigures> Windows, NowFigures Now);
