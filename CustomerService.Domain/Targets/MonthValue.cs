using System.Text.Json.Serialization;
using CustomerService.Domain.Figures;

namespace CustomerService.Domain.Targets;

/// <summary>A measure's parts over one calendar month, or over what of it lies before a cut-off.</summary>
/// <param name="Month">Its first day.</param>
public readonly record struct MonthValue(DateOnly Month, MeasureValue Value)
{
    [JsonIgnore]
    public DateOnly End => Month.AddMonths(1);
}
