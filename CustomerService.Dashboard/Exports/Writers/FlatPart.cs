namespace CustomerService.Dashboard.Exports.Writers;

/// <summary>Which part of a report's cell a spreadsheet's cell holds.</summary>
internal enum FlatPart
{
    Whole,
    Numerator,
    Denominator,
}
