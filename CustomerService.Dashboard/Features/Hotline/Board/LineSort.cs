namespace CustomerService.Dashboard.Features.Hotline.Board;

/// <summary>The columns that the lines of the board can be put in order by.</summary>
public enum LineSort
{
    Name,
    Waiting,
    LongestWait,
    Offered,
    Answered,
    Abandoned,
    Left,
    AnswerRate,
    ServiceLevel,
    AverageWait,
}
