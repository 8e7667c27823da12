namespace CustomerService.Dashboard.Targets;

/// <summary>The words of measures and their values, wherever targets are shown.</summary>
public sealed class TargetWordsText;
