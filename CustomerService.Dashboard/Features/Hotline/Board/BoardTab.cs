namespace CustomerService.Dashboard.Features.Hotline.Board;

/// <summary>The lines of the board: the units below, the queues, or both.</summary>
public enum BoardTab
{
    All,
    Units,
    Queues,
}
