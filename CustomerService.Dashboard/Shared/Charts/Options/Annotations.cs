namespace ApexCharts;

/// <summary>Marks over the drawing.</summary>
public sealed class Annotations
{
    public List<AnnotationsYAxis>? Yaxis { get; set; }
    public List<AnnotationsXAxis>? Xaxis { get; set; }
}
