namespace CustomerService.Dashboard.Exports;

/// <summary>Makes one kind of report; a feature registers its own beside its page (<see cref="ExportStartup.AddReport{T}"/>).</summary>
public abstract class ReportMaker
{
    /// <summary>The word of its address: <c>/reports/KIND/UNIT.xlsx</c>.</summary>
    public abstract string Kind { get; }

    /// <returns>Null when there is no such report, or none for this reader.</returns>
    /// <exception cref="ReportRefusedException">What was asked for cannot be a report.</exception>
    public abstract Task<Report?> MakeAsync(ReportRequest request, CancellationToken cancellation = default);
}
