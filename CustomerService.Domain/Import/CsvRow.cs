namespace CustomerService.Domain.Import;

/// <summary>One row of a <see cref="CsvTable"/>: its fields by the table's columns, or what is wrong with the whole row.</summary>
/// <param name="Line">The line where it begins, from 1.</param>
/// <param name="Values">One value a column of the table, trimmed; empty for a column the file does not have.</param>
/// <param name="Problem">Null, or why the row cannot be read; <paramref name="Values"/> is then empty.</param>
public sealed record CsvRow(int Line, IReadOnlyList<string> Values, ImportProblem? Problem = null);
