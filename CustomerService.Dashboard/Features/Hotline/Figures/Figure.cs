namespace CustomerService.Dashboard.Features.Hotline.Figures;

/// <summary>The figures of the hotline's strip, in the order in which they stand there (docs/glossary.md).</summary>
public enum Figure
{
    /// <summary>电话接通率.</summary>
    AnswerRate,
    ServiceLevel,

    /// <summary>平均等待时间.</summary>
    AverageWait,

    /// <summary>受理业务答复率.</summary>
    ResponseRate,
    Abandoned,
    Waiting,
    LongestWait,
    Agents,
}
