namespace CustomerService.Dashboard.Alerts;

/// <summary>A figure at a moment of an alert; null where it was unknown or has no such part.</summary>
public sealed record AlertFigureAnswer(double? Value, long? Numerator, long? Denominator);
