namespace CustomerService.Domain.Targets;

/// <summary>How a year stands against its target.</summary>
public enum AttainmentState
{
    /// <summary>There is no target, or nothing was measured that could meet it.</summary>
    Unknown,

    /// <summary>The year is over and met its target.</summary>
    Reached,

    /// <summary>The year is over and did not.</summary>
    Missed,

    /// <summary>Whatever the rest of the expected volume brings, the year meets its target.</summary>
    Secured,

    /// <summary>The year goes on, and as things are it will meet its target.</summary>
    OnCourse,

    /// <summary>The year goes on, and as things are it will not.</summary>
    Behind,

    /// <summary>Even a faultless rest of the expected volume would not meet it any more.</summary>
    OutOfReach,
}
