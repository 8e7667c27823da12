using CustomerService.Domain.Hotline.Live;

namespace CustomerService.Dashboard.Live.Answers;

/// <summary>A queue's row of a <see cref="LiveAnswer"/>.</summary>
public sealed record QueueAnswer(string Queue, string Name, string Unit, WindowFigures Window, NowFigures Now);
