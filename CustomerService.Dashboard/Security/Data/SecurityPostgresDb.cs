using Microsoft.EntityFrameworkCore;

namespace CustomerService.Dashboard.Security.Data;

/// <summary><see cref="SecurityDb"/> with PostgreSQL's migrations.</summary>
public sealed class SecurityPostgresDb(DbContextOptions<SecurityPostgresDb> options) : SecurityDb(options);
