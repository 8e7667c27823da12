using System.Text.Json;
using System.Text.Json.Serialization;

namespace ApexCharts;

/// <summary>Writes enum members as the chart library spells them: <c>RadialBar</c> as <c>radialBar</c>.</summary>
public sealed class LowerCamelEnum<TEnum>() : JsonStringEnumConverter<TEnum>(JsonNamingPolicy.CamelCase, allowIntegerValues: false)
    where TEnum : struct, Enum;
