using System.Collections;
using CustomerService.Domain.Data;
using CustomerService.Domain.Hotline;
using CustomerService.Domain.Journal;
using CustomerService.Domain.Tests.Data;
using Xunit;
using static CustomerService.Domain.Tests.Hotline.Reports;

namespace CustomerService.Domain.Tests.Journal;

/// <summary>Which appends share a commit: seen from within, since an append here posts another as the writer comes to it.</summary>
public sealed class JournalGroupTests
{
    [Fact]
    public async Task Append_ComesWhileASmallCommitIsWritten_JoinsIt()
    {
        Assert.Equal([11], await CommitsAsync(first: 10, meanwhile: [1]));
    }

    [Fact]
    public async Task Append_ComesWhileALargeCommitIsWritten_MakesUpTheNext()
    {
        Assert.Equal([300, 1], await CommitsAsync(first: 300, meanwhile: [1]));
    }

    [Fact]
    public async Task Append_WaitedWhenACommitBegan_IsInItHoweverLargeItIs()
    {
        // All that came while the first was written waits when the second begins.
        Assert.Equal([300, 900], await CommitsAsync(first: 300, meanwhile: [300, 300, 300]));
    }

    [Fact]
    public async Task Append_WaitedBehindAnImport_LeavesACommitNoLargerThanItMayBe()
    {
        Assert.Equal([300, 4_000, 4_000], await CommitsAsync(first: 300, meanwhile: [4_000, 4_000]));
    }

    /// <returns>The sizes of the commits in which an append, and those posted as the writer came to its first entry, were written.</returns>
    private static async Task<List<int>> CommitsAsync(int first, int[] meanwhile)
    {
        await using var database = await TestDatabase.CreateAsync(DataProvider.Sqlite);
        var sizes = new List<int>();
        await using (var open = await OpenJournal.OpenAsync(database))
        {
            open.Journal.Committed += (entries, _) => sizes.Add(entries);
            var others = new List<Task<AppendResult>>();
            await open.Journal.AppendAsync(new Watched(Calls("first", first), () =>
            {
                foreach (var count in meanwhile) others.Add(open.Journal.AppendAsync(Calls($"other{others.Count}", count)));
            }));
            await Task.WhenAll(others);
        }

        return sizes;
    }

    private static CallEvent[] Calls(string prefix, int count) => [.. Enumerable.Range(0, count).Select(i => Offered($"{prefix}-{i}", i % 60))];

    /// <summary>Entries that tell when the second to read them, which is the writer, comes to the first.</summary>
    private sealed class Watched(IReadOnlyList<JournalEntry> entries, Action written) : IReadOnlyList<JournalEntry>
    {
        private int reads;

        public int Count => entries.Count;

        public JournalEntry this[int index]
        {
            get
            {
                if (index == 0 && ++reads == 2) written();
                return entries[index];
            }
        }

        public IEnumerator<JournalEntry> GetEnumerator() => entries.GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
