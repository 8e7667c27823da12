using CustomerService.Dashboard.Shared.Values;
using CustomerService.Domain.Targets;

namespace CustomerService.Dashboard.Targets;

/// <summary>The colour that repeats what a state says.</summary>
internal static class TargetStatus
{
    public static FigureStatus Of(AttainmentState state) => state switch
    {
        AttainmentState.Reached or AttainmentState.Secured or AttainmentState.OnCourse => FigureStatus.Good,
        AttainmentState.Behind => FigureStatus.Warn,
        AttainmentState.Missed or AttainmentState.OutOfReach => FigureStatus.Bad,
        _ => FigureStatus.Unknown,
    };
}
