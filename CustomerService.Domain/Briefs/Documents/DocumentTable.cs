namespace CustomerService.Domain.Briefs.Documents;

/// <summary>A table of a section.</summary>
/// <param name="Code">Its name within the document, in letters and dashes.</param>
/// <param name="Caption">What it shows, in words.</param>
/// <param name="Columns">The first names the row.</param>
/// <param name="Rows">As many cells each as there are columns.</param>
public sealed record DocumentTable(string Code, string Caption, IReadOnlyList<DocumentColumn> Columns, IReadOnlyList<IReadOnlyList<DocumentCell>> Rows);
