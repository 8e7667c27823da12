namespace CustomerService.Domain.Time;

/// <summary>What a day is in the working calendar.</summary>
public enum DayKind
{
    Workday,
    Weekend,

    /// <summary>Off by the State Council's notice or by the organisation: statutory holidays and days moved to them.</summary>
    Holiday,

    /// <summary>调休: a Saturday or Sunday that is worked in exchange for a day off.</summary>
    MakeUpWorkday,
}
