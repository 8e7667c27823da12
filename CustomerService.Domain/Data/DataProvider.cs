namespace CustomerService.Domain.Data;

/// <summary>The database engine that holds everything: the embedded one, or the one for users who outgrow one machine.</summary>
public enum DataProvider
{
    Sqlite,
    Postgres,
}
