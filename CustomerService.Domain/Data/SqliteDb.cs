using Microsoft.EntityFrameworkCore;

namespace CustomerService.Domain.Data;

/// <summary>The embedded database, the default.</summary>
public sealed class SqliteDb(DbContextOptions<SqliteDb> options) : CustomerServiceDb(options);
