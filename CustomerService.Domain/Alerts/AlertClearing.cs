namespace CustomerService.Domain.Alerts;

/// <summary>Why an alert ended.</summary>
public enum AlertClearing
{
    /// <summary>The figure came back.</summary>
    Recovered,

    /// <summary>The figure has been unknown for <see cref="AlertMachine.UnknownLasts"/>.</summary>
    Unknown,

    RuleChanged,

    RuleRemoved,

    RuleSwitchedOff,

    /// <summary>The unit or queue is no longer reached by the rule.</summary>
    TargetGone,
}
