namespace CustomerService.Domain.Papers;

/// <summary>A paper's event and its place in the journal.</summary>
public readonly record struct JournaledPaper(long Position, PaperEntry Entry)
{
    public string Subject => Entry.Subject;

    /// <summary>The event's place in its paper, from 1.</summary>
    public int Sequence => Entry.Sequence;

    public PaperEvent Event => Entry.Event;
}
