namespace CustomerService.Dashboard.Shared.Errors;

/// <summary>
/// A person who goes wrong gets a page of ours; a program gets the bare status or problem details. Only a request that
/// asks for HTML, outside the programs' paths, is a person's.
/// </summary>
public static class ErrorPages
{
    private static readonly PathString[] ProgramPaths = ["/api", "/hubs", "/_blazor", "/_framework", "/openapi", "/health"];

    public static void UseErrorPages(this WebApplication app)
    {
        app.UseWhen(WantsPage, pages =>
        {
            if (!app.Environment.IsDevelopment())
                pages.UseExceptionHandler("/error", createScopeForErrors: true);
            pages.UseStatusCodePagesWithReExecute("/status/{0}", createScopeForStatusCodePages: true);
        });
        app.UseWhen(context => !WantsPage(context), programs =>
        {
            programs.UseExceptionHandler();
            programs.UseStatusCodePages();
        });
    }

    private static bool WantsPage(HttpContext context) =>
        (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
        && !Array.Exists(ProgramPaths, path => context.Request.Path.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase))
        && context.Request.Headers.Accept.Any(accept => accept?.Contains("text/html", StringComparison.OrdinalIgnoreCase) == true);
}
