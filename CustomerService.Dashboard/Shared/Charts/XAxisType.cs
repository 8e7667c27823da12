using System.Text.Json.Serialization;

namespace ApexCharts;

/// <summary>What the x values are.</summary>
[JsonConverter(typeof(LowerCamelEnum<XAxisType>))]
public enum XAxisType
{
    Category,
    Datetime,
    Numeric,
}
