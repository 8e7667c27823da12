using Microsoft.EntityFrameworkCore;

namespace CustomerService.Dashboard.Security.Data;

/// <summary>Brings the sign-in tables to this version: at every start, and by the command <c>migrate</c>.</summary>
public static class SecurityDatabase
{
    public static async Task MigrateSecurityAsync(this IServiceProvider services, CancellationToken cancellation = default)
    {
        var databases = services.GetRequiredService<IDbContextFactory<SecurityDb>>();
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await db.Database.MigrateAsync(cancellation);
    }
}
