namespace CustomerService.Domain.Time.Clock;

/// <summary>When the last day of a limit in days ends (Civil Code, art. 203: at 24:00, or at close of business where there are hours).</summary>
public enum EndRule
{
    EndOfDay,
    CloseOfBusiness,
}
