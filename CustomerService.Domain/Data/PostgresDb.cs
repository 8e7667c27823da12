using Microsoft.EntityFrameworkCore;

namespace CustomerService.Domain.Data;

/// <summary>The database for users who outgrow one machine.</summary>
public sealed class PostgresDb(DbContextOptions<PostgresDb> options) : CustomerServiceDb(options);
