namespace CustomerService.Dashboard.Features.Hotline.Replay;

/// <summary>Of the events of a day's calls that had happened by a moment, how many had not arrived by then.</summary>
public readonly record struct ReplayArrivals(long Happened, long Late)
{
    /// <summary>Imported history arrives long after it happened: what had arrived by then says nothing about it.</summary>
    public bool MeanLittle => Late * 2 > Happened;
}
