using CustomerService.Dashboard.Demo;
using CustomerService.Dashboard.Security.Accounts;
using CustomerService.Dashboard.Security.Data;
using CustomerService.Dashboard.Security.Demo;
using CustomerService.Dashboard.Security.FirstAdministrator;
using CustomerService.Dashboard.Security.Keys;
using CustomerService.Dashboard.Security.Wallboards;
using CustomerService.Dashboard.Storage;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CustomerService.Dashboard.Security;

/// <summary>Sign-in, scope and API keys: what <c>Program.cs</c> says about them.</summary>
public static class SecurityStartup
{
    public static WebApplicationBuilder AddSecurity(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<SecuritySettings>().BindConfiguration(SecuritySettings.Section);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(provider => DemoSettings.Read(
            provider.GetRequiredService<IConfiguration>(), provider.GetRequiredService<IHostEnvironment>()));

        services.AddStorage();
        services.AddSingleton<IDbContextFactory<SecurityDb>, SecurityDbFactory>();
        services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<SecurityDb>>().CreateDbContext());
        services.AddKeyRing();

        services.AddAccounts();
        services.AddSessions();
        services.AddAuthorization(Policies.AddTo);
        services.AddSingleton<SignInLimit>();

        services.AddSingleton<ApiKeyCache>();
        services.AddSingleton<ApiKeyUse>();
        services.AddHostedService(provider => provider.GetRequiredService<ApiKeyUse>());
        services.AddSingleton<ApiKeys>();
        services.AddSingleton<EndedSessions>();
        services.AddSingleton<Sessions>();
        services.AddSingleton<AccountNames>();
        services.AddSingleton<SharedWelcome>();

        services.AddScoped<DemoAccounts>();
        services.AddSingleton<FirstAdministratorToken>();
        services.AddScoped<FirstAdministratorDesk>();
        services.AddHostedService<SecurityPreparation>();
        services.AddHostedService<FirstAdministratorInvitation>();
        return builder;
    }

    public static WebApplication UseSecurity(this WebApplication app)
    {
        app.UseAuthentication();
        app.UseMiddleware<PasswordChangeFirst>();
        app.UseAuthorization();
        app.UseAntiforgery();
        return app;
    }

    public static WebApplication MapSecurity(this WebApplication app)
    {
        app.MapAccountEndpoints();
        app.MapWallboardLinks();
        return app;
    }

    private static void AddAccounts(this IServiceCollection services)
    {
        services.AddIdentityCore<Account>(options =>
            {
                options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
                options.User.RequireUniqueEmail = false;
                options.Lockout.MaxFailedAccessAttempts = 10;
                options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
                options.Password.RequiredLength = 10;
                options.Password.RequiredUniqueChars = 1;
                options.Password.RequireDigit = false;
                options.Password.RequireLowercase = false;
                options.Password.RequireUppercase = false;
                options.Password.RequireNonAlphanumeric = false;
            })
            .AddRoles<IdentityRole>()
            .AddEntityFrameworkStores<SecurityDb>()
            .AddUserStore<AccountStore>()
            .AddUserManager<AccountDirectory>()
            .AddSignInManager<AccountSignIn>()
            .AddClaimsPrincipalFactory<AccountClaims>()
            .AddUserValidator<AccountRules>()
            .AddPasswordValidator<CommonPasswords>()
            .AddTokenProvider<OneTimeCodes>(TokenOptions.DefaultAuthenticatorProvider);

        // OWASP's figure for PBKDF2-HMAC-SHA-512; Identity's default is about half of it.
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = 210_000);
        services.Configure<IdentityPasskeyOptions>(options =>
        {
            // A passkey stands for both factors, so the device must ask for its own (finger, face, PIN).
            options.UserVerificationRequirement = "required";
            options.ResidentKeyRequirement = "required";
        });
        services.AddCascadingAuthenticationState();
        services.AddScoped<AuthenticationStateProvider, CircuitSession>();
    }
}
