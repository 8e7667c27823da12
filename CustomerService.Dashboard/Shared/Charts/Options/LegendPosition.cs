using System.Text.Json.Serialization;

namespace ApexCharts;

/// <summary>Where the legend stands.</summary>
[JsonConverter(typeof(LowerCamelEnum<LegendPosition>))]
public enum LegendPosition
{
    Top,
    Right,
    Bottom,
    Left,
}
