using System.Text.Json.Serialization;

namespace ApexCharts;

/// <summary>How a series is drawn.</summary>
[JsonConverter(typeof(LowerCamelEnum<SeriesType>))]
public enum SeriesType
{
    Line,
    Area,
    Bar,
    Donut,
    RadialBar,
}
