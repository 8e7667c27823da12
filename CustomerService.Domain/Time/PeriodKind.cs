namespace CustomerService.Domain.Time;

public enum PeriodKind
{
    Month,
    Quarter,
    HalfYear,
    Year,
}
