namespace CustomerService.Domain.ControlCharts;

/// <summary>What is charted, and by it how much chance alone moves a value.</summary>
public enum ControlMeasure
{
    /// <summary>A rate: n calls of a share p scatter by √(p(1−p)/n), the binomial spread.</summary>
    Rate,

    /// <summary>A mean wait: n waits of a mean m scatter by about m/√n, as of exponential waits.</summary>
    Wait,
}
