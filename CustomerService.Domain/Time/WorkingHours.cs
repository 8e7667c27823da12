namespace CustomerService.Domain.Time;

/// <summary>The hours of work from a day on, for each kind of day.</summary>
/// <param name="From">The first day they apply to.</param>
/// <param name="MakeUpWorkday">Null: as on a workday.</param>
/// <param name="Weekend">Null: closed.</param>
/// <param name="Holiday">Null: closed.</param>
public sealed record WorkingHours(
    DateOnly From,
    IReadOnlyList<OpenWindow> Workday,
    IReadOnlyList<OpenWindow>? MakeUpWorkday = null,
    IReadOnlyList<OpenWindow>? Weekend = null,
    IReadOnlyList<OpenWindow>? Holiday = null)
{
    public IReadOnlyList<OpenWindow> On(DayKind kind) => kind switch
    {
        DayKind.Workday => Workday,
        DayKind.MakeUpWorkday => MakeUpWorkday ?? Workday,
        DayKind.Weekend => Weekend ?? [],
        DayKind.Holiday => Holiday ?? [],
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, message: null),
    };
}
