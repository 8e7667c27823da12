using CustomerService.Dashboard.Security;
using CustomerService.Dashboard.Security.Accounts;
using CustomerService.Dashboard.Security.Data;
using CustomerService.Dashboard.Security.Keys;
using CustomerService.Dashboard.Tests.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace CustomerService.Dashboard.Tests.Security;

/// <summary>The sign-in tables mean the same on both engines.</summary>
public sealed class SecurityDbTests : IDisposable
{
    private static readonly DateTimeOffset Moment = new(2026, 3, 2, 8, 0, 0, 123, TimeSpan.FromHours(8));
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("Sqlite")]
    [InlineData("Postgres")]
    public async Task Migrations_OfEachEngine_GiveTheModelOfTheCode(string provider)
    {
        await using var app = await BuildAsync(provider);
        await app.Services.MigrateSecurityAsync();
        await using var db = await OpenAsync(app);

        Assert.Empty(await db.Database.GetPendingMigrationsAsync());
        Assert.False(db.Database.HasPendingModelChanges());
        Assert.Equal(Roles.All.Order(StringComparer.Ordinal), await db.Roles.Select(role => role.Name!).OrderBy(name => name).ToListAsync());
    }

    [Theory]
    [InlineData("Sqlite")]
    [InlineData("Postgres")]
    public async Task Account_WithEverything_ReadsBackAsWritten(string provider)
    {
        await using var app = await BuildAsync(provider);
        await app.Services.MigrateSecurityAsync();
        await using (var scope = app.Services.CreateAsyncScope())
        {
            var accounts = scope.ServiceProvider.GetRequiredService<AccountDirectory>();
            var account = new Account("zhao.lin", "赵琳", "GD");
            account.SignedIn(Moment);
            Assert.True((await accounts.CreateAsync(account, SecurityHost.Password)).Succeeded);
            await accounts.AddToRolesAsync(account, [Roles.Executive, Roles.Auditor]);
            await accounts.SetLockoutEndDateAsync(account, Moment);
            await accounts.AddOrUpdatePasskeyAsync(account, new UserPasskeyInfo([1, 2, 3], [4], Moment, 7, ["usb"], true, false, false, [5], [6]) { Name = "Key" });
        }

        await using var again = app.Services.CreateAsyncScope();
        var directory = again.ServiceProvider.GetRequiredService<AccountDirectory>();
        var read = (await directory.FindByNameAsync("ZHAO.LIN"))!;
        var passkey = Assert.Single(await directory.GetPasskeysAsync(read));

        Assert.Equal("赵琳", read.DisplayName);
        Assert.Equal((Moment, TimeSpan.Zero), (read.LastSignInAt, read.LastSignInAt!.Value.Offset));
        Assert.Equal(Moment, read.LockoutEnd);
        Assert.Equal([Roles.Auditor, Roles.Executive], (await directory.GetRolesAsync(read)).Order(StringComparer.Ordinal));
        Assert.Equal((Moment, "Key", 7u), (passkey.CreatedAt, passkey.Name, passkey.SignCount));
    }

    [Theory]
    [InlineData("Sqlite")]
    [InlineData("Postgres")]
    public async Task ApiKey_MadeUsedRevoked_ListsSo(string provider)
    {
        await using var app = await BuildAsync(provider);
        await app.Services.MigrateSecurityAsync();
        var keys = app.Services.GetRequiredService<ApiKeys>();
        var made = await keys.CreateAsync("Exchange", [ApiScopes.Read, ApiScopes.Intake], "GD", "zhao.lin");

        Assert.NotNull(await keys.CheckAsync(made.Text, default));
        await app.Services.GetRequiredService<ApiKeyUse>().WriteAsync(default);
        await keys.RevokeAsync(made.Id);

        var row = Assert.Single(await keys.ListAsync());
        Assert.Equal([ApiScopes.Intake, ApiScopes.Read], row.Scopes);
        Assert.NotNull(row.LastUsedAt);
        Assert.NotNull(row.RevokedAt);
        Assert.Null(await keys.CheckAsync(made.Text, default));
    }

    private static Task<SecurityDb> OpenAsync(WebApplication app) =>
        app.Services.GetRequiredService<IDbContextFactory<SecurityDb>>().CreateDbContextAsync();

    private async Task<WebApplication> BuildAsync(string provider)
    {
        var connection = provider == "Postgres" ? await TestPostgres.DatabaseAsync() : "";
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Production" });
        builder.Configuration.AddInMemoryCollection([new("Data:Directory", folder.Path), new("Data:Provider", provider), new("ConnectionStrings:Main", connection)]);
        builder.Logging.ClearProviders();
        builder.AddSecurity();
        return builder.Build();
    }
}
