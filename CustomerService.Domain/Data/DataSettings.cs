namespace CustomerService.Domain.Data;

/// <summary>Where the data lives: one database for the domain's tables and for sign-in.</summary>
/// <param name="Provider">The engine.</param>
/// <param name="ConnectionString">The engine's own connection string.</param>
/// <param name="Directory">Absolute folder of everything kept beside the database: the SQLite file, keys, backups.</param>
public sealed record DataSettings(DataProvider Provider, string ConnectionString, string Directory)
{
    /// <summary>The name of the SQLite file within <see cref="Directory"/> when no connection string is set.</summary>
    public const string SqliteFileName = "customerservice.db";
}
