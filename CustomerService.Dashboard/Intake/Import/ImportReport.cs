namespace CustomerService.Dashboard.Intake.Import;

/// <summary>What an import of a file did; refusals are written as they are found.</summary>
/// <param name="refusals">Where refused lines are reported.</param>
internal sealed class ImportReport(TextWriter refusals)
{
    /// <summary>A file that is wrong throughout says so often enough with this many lines.</summary>
    private const int MostPrinted = 1_000;

    /// <summary>New events.</summary>
    public int Accepted { get; set; }

    /// <summary>Events that were known already.</summary>
    public int Duplicates { get; set; }

    /// <summary>Lines that were refused.</summary>
    public int Refused { get; private set; }

    /// <summary>Lines read, whatever became of them.</summary>
    public int Lines { get; set; }

    public void Refuse(string where, string why)
    {
        Refused++;
        if (Refused <= MostPrinted) refusals.WriteLine($"{where}: {why}");
        else if (Refused == MostPrinted + 1) refusals.WriteLine($"More than {MostPrinted} lines are refused; the others are counted, not shown.");
    }

    public void Note(string what) => refusals.WriteLine(what);

    public override string ToString() =>
        $"{Lines} lines: {Accepted} new events, {Duplicates} known already, {Refused} lines refused";
}
