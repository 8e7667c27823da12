using Microsoft.EntityFrameworkCore;

namespace CustomerService.Dashboard.Security.Data;

/// <summary><see cref="SecurityDb"/> with SQLite's migrations.</summary>
public sealed class SecuritySqliteDb(DbContextOptions<SecuritySqliteDb> options) : SecurityDb(options);
