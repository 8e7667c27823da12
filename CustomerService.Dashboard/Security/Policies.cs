using CustomerService.Dashboard.Security.Keys;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;

namespace CustomerService.Dashboard.Security;

/// <summary>The names of the policies that endpoints and pages ask for.</summary>
public static class Policies
{
    /// <summary>A key with scope <c>intake</c>.</summary>
    public const string IntakeScope = nameof(IntakeScope);

    /// <summary>A key with scope <c>read</c>, or anyone signed in: whoever has an account may read within its unit.</summary>
    public const string ReadScope = nameof(ReadScope);

    /// <summary>Whoever may read, and the screen of a wallboard's link: opens the live hub and the wallboard, nothing else.</summary>
    public const string Watch = nameof(Watch);

    /// <summary>A key with scope <c>desk</c>. Not a cookie: a page's actions go through its circuit, not through the API.</summary>
    public const string DeskScope = nameof(DeskScope);

    /// <summary>Manages accounts and keys within its own unit.</summary>
    public const string Administration = nameof(Administration);

    /// <summary>The scope that a policy asks of a key, or null when it asks for none.</summary>
    public static string? ScopeOf(string? policy) => policy switch
    {
        IntakeScope => ApiScopes.Intake,
        ReadScope or Watch => ApiScopes.Read,
        DeskScope => ApiScopes.Desk,
        _ => null,
    };

    internal static void AddTo(AuthorizationOptions options)
    {
        // Closed unless opened: what is meant for everyone says AllowAnonymous.
        options.DefaultPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().RequireAssertion(IsAccount).Build();
        options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().RequireAssertion(context => IsAccount(context) || IsNothing(context)).Build();
        options.AddPolicy(IntakeScope, policy => policy.RequireClaim(SecurityClaims.Scope, ApiScopes.Intake));
        options.AddPolicy(DeskScope, policy => policy.RequireClaim(SecurityClaims.Scope, ApiScopes.Desk));
        options.AddPolicy(ReadScope, policy => policy.RequireAuthenticatedUser().RequireAssertion(context =>
            context.User.HasClaim(SecurityClaims.Scope, ApiScopes.Read) || IsAccount(context)));
        options.AddPolicy(Watch, policy => policy.RequireAuthenticatedUser().RequireAssertion(context =>
            context.User.HasClaim(SecurityClaims.Scope, ApiScopes.Read) || context.User.HasClaim(SecurityClaims.Scope, ApiScopes.Watch) || IsAccount(context)));
        options.AddPolicy(Administration, policy => policy.RequireRole(Roles.Administrator));
    }

    // A key that names an address or a method which does not exist may learn that: 404 or 405 instead of a refusal.
    private static bool IsNothing(AuthorizationHandlerContext context) => context.Resource is HttpContext http && http.GetEndpoint() is not RouteEndpoint;

    // A key opens what names its scope, never a page.
    private static bool IsAccount(AuthorizationHandlerContext context) =>
        context.User.Identity?.AuthenticationType == IdentityConstants.ApplicationScheme;
}
