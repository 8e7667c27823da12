using System.Text.Json.Serialization;

namespace ApexCharts;

/// <summary>How the points of a line are joined.</summary>
[JsonConverter(typeof(LowerCamelEnum<Curve>))]
public enum Curve
{
    /// <summary>By straight lines: invents nothing between two measurements.</summary>
    Straight,

    /// <summary>By curves, which can overshoot what was measured.</summary>
    Smooth,

    /// <summary>By steps: the value held until the next point.</summary>
    Stepline,
}
