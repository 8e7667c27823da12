namespace CustomerService.Dashboard.Shared.Errors;

/// <summary>
/// A person who goes wrong gets a page of ours; a program gets the bare status or problem details. Only a request that
/// asks for HTML, outside the programs' paths, is a person's.
/// </summary>
public static class ErrorPages
{
    private static readonly PathString[] ProgramPaths = ["/api", "/hubs", "/_blazor", "/_framework", "/openapi", "/health", "/open311"];

    public static void UseErrorPages(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment())
            app.UseExceptionHandler("/error", createScopeForErrors: true);
        app.UseStatusCodePagesWithReExecute("/status/{0}", createScopeForStatusCodePages: true);
        // Closer to the endpoint, so what a program is told is said before a page could be.
        app.UseWhen(IsProgram, programs => programs.UseExceptionHandler());
        // A page cannot answer in place of a post that was refused, since it would ask for that post's form and token.
        app.UseWhen(context => IsProgram(context) || !IsRead(context.Request.Method), programs => programs.UseStatusCodePages());
    }

    private static bool IsRead(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method);

    /// <summary>Whether programs, not people, ask there.</summary>
    internal static bool IsProgramPath(PathString asked) => Array.Exists(ProgramPaths, path => asked.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase));

    private static bool IsProgram(HttpContext context) =>
        IsProgramPath(context.Request.Path)
        || !context.Request.Headers.Accept.Any(accept => accept?.Contains("text/html", StringComparison.OrdinalIgnoreCase) == true);
}
