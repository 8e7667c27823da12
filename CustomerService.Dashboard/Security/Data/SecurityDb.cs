using CustomerService.Dashboard.Security.Accounts;
using CustomerService.Dashboard.Security.Keys;
using CustomerService.Domain.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace CustomerService.Dashboard.Security.Data;

/// <summary>Accounts, roles, passkeys and API keys: tables of their own beside the domain's, in the same database.</summary>
public abstract class SecurityDb(DbContextOptions options) : IdentityDbContext<Account>(options)
{
    public const string MigrationsTable = "__SecurityMigrations";

    public DbSet<ApiKey> ApiKeys => Set<ApiKey>();

    public DbSet<EndedSession> EndedSessions => Set<EndedSession>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcMilliseconds>();
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);

        builder.Entity<Account>(account =>
        {
            account.ToTable("Accounts");
            account.Property(a => a.UserName).HasMaxLength(Account.MaxUserNameLength);
            account.Property(a => a.NormalizedUserName).HasMaxLength(Account.MaxUserNameLength);
            account.Property(a => a.DisplayName).HasMaxLength(Account.MaxDisplayNameLength);
            account.Property(a => a.UnitCode).HasMaxLength(64);
        });
        builder.Entity<IdentityUserRole<string>>().ToTable("AccountRoles");
        builder.Entity<IdentityUserClaim<string>>().ToTable("AccountClaims");
        builder.Entity<IdentityUserLogin<string>>().ToTable("AccountLogins");
        builder.Entity<IdentityUserToken<string>>().ToTable("AccountTokens");
        builder.Entity<IdentityUserPasskey<string>>().ToTable("AccountPasskeys");
        builder.Entity<IdentityRoleClaim<string>>().ToTable("RoleClaims");
        builder.Entity<IdentityRole>(role =>
        {
            role.ToTable("Roles");
            role.HasData(Security.Roles.All.Select(name => new IdentityRole
            {
                Id = name,
                Name = name,
                NormalizedName = name.ToUpperInvariant(),
                ConcurrencyStamp = name,
            }));
        });
        builder.Entity<EndedSession>(session =>
        {
            session.ToTable("EndedSessions");
            session.Property(s => s.Id).HasMaxLength(64);
        });
        builder.Entity<ApiKey>(key =>
        {
            key.ToTable("ApiKeys");
            key.Property(k => k.Id).HasMaxLength(16);
            key.Property(k => k.Hash).HasMaxLength(32);
            key.Property(k => k.Name).HasMaxLength(ApiKey.MaxNameLength);
            key.Property(k => k.Scopes).HasMaxLength(64);
            key.Property(k => k.UnitCode).HasMaxLength(64);
            key.Property(k => k.CreatedBy).HasMaxLength(Account.MaxUserNameLength);
        });
    }
}
