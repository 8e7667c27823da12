namespace CustomerService.Dashboard.Features.Hotline.Board;

/// <summary>The lines of the board: the units below, or the queues.</summary>
public enum BoardTab
{
    Units,
    Queues,
}
