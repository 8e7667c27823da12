using CustomerService.Dashboard.Security;
using CustomerService.Domain.Complaints;

namespace CustomerService.Dashboard.Desk.Exports;

/// <summary>Where a browser fetches an export.</summary>
internal static class ExportEndpoints
{
    public static void MapExports(this WebApplication app) =>
        app.MapGet("/desk/exports/{id}/file", TakeAsync).RequireAuthorization().WithMetadata(new ForeignFile()).ExcludeFromDescription();

    private static async Task<IResult> TakeAsync(HttpContext context, ExportDesk desk, string id)
    {
        try
        {
            if (await desk.TakeAsync(context.User, id, context.RequestAborted) is not { } file) return TypedResults.NotFound();
            context.Response.Headers.CacheControl = "private, no-store";
            return TypedResults.File(file.Bytes, file.ContentType, file.Name);
        }
        catch (InvalidCaseException tooMany)
        {
            return TypedResults.Problem(tooMany.Message, statusCode: StatusCodes.Status413PayloadTooLarge);
        }
    }
}
