namespace CustomerService.Domain.Complaints;

/// <summary>In which order work is done; not how great the harm is, which is <see cref="Severity"/>.</summary>
public enum Priority
{
    Low = 1,
    Normal = 2,
    High = 3,
    Urgent = 4,
}
