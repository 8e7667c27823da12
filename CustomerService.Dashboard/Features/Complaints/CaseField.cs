namespace CustomerService.Dashboard.Features.Complaints;

/// <summary>What a verb's form asks for.</summary>
public enum CaseField
{
    Officer,
    Unit,
    Rule,
    Outcome,
    Severity,
    Reached,
    Rating,
    Lead,
    Subject,
    Question,
    Answer,
    Text,
    RootCause,
    Redress,
    Note,
    Reason,
}
