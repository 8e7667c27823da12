using CustomerService.Domain.Hotline.Live;

namespace CustomerService.Dashboard.Live.Answers;

/// <summary>A unit's row of a <see cref="LiveAnswer"/>: everything at or below it.</summary>
public sealed record UnitAnswer(string Unit, string Name, string Kind, WindowFigures Window, NowFigures Now);
