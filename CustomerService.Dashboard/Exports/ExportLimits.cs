namespace CustomerService.Dashboard.Exports;

/// <summary>The settings of section <c>Exports</c>: how much may leave the house in one file.</summary>
public sealed class ExportLimits
{
    public const string Section = "Exports";

    /// <summary>What a sheet can hold, less its head and total.</summary>
    public const int MostOfASheet = 1_000_000;

    /// <summary>Rows of a table in a spreadsheet or text file.</summary>
    public int MostRows { get; set; } = 500_000;

    /// <summary>Rows of a table in a document of pages.</summary>
    public int MostPrintedRows { get; set; } = 3_000;

    /// <summary>Families to try first for the PDF, before those an official document asks for.</summary>
    public IList<string> Fonts { get; init; } = [];
}
