namespace CustomerService.Dashboard.Exports.Writers;

/// <summary>Writes a report in one format.</summary>
public abstract class ReportWriter
{
    public abstract ReportFormat Format { get; }

    public abstract string ContentType { get; }

    /// <summary>Whether it is meant for reading on pages, so that a long table is no use in it.</summary>
    public virtual bool IsPaged => false;

    /// <summary>Looks whether this server can write it at all.</summary>
    /// <exception cref="ReportRefusedException">It cannot, and says why.</exception>
    public virtual void Check()
    {
    }

    /// <summary>Writes the report as it reads it.</summary>
    /// <returns>The hash that the file states (<see cref="ReportHash"/>).</returns>
    public abstract Task<string> WriteAsync(Report report, Stream file, CancellationToken cancellation = default);
}
