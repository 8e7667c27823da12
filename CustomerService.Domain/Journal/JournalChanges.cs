using CustomerService.Domain.Complaints.Projection;
using CustomerService.Domain.Hotline;
using CustomerService.Domain.Papers;

namespace CustomerService.Domain.Journal;

/// <summary>What a run of entries, written here or followed, changed; told as one commit and reused from run to run.</summary>
internal sealed class JournalChanges
{
    public HotlineChanges Hotline { get; } = new();

    public ComplaintChanges Cases { get; } = new();

    /// <summary>What people decided.</summary>
    public List<JournaledPaper> Papers { get; } = [];

    /// <summary>How many entries there were.</summary>
    public int Entries { get; set; }

    public void Clear()
    {
        Hotline.Clear();
        Cases.Clear();
        Papers.Clear();
        Entries = 0;
    }
}
