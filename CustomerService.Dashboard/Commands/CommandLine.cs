using System.CommandLine;
using System.CommandLine.Help;

namespace CustomerService.Dashboard.Commands;

/// <summary>
/// The product's verbs. A verb runs on the same services as the server, but starts none of them: no socket, no
/// demo, no background work. Exit code 0, or 1 with one clear line on standard error.
/// </summary>
internal static class CommandLine
{
    /// <summary>The folder that relative file names are meant from; <c>dotnet run</c> passes it, since it runs the program elsewhere.</summary>
    private static readonly Option<string?> From = new("--from") { Recursive = true, Hidden = true };

    /// <summary>Whether the arguments name a verb or ask for help; otherwise the product serves.</summary>
    public static bool HasVerb(string[] args)
    {
        var own = args is ["--from", _, .. var rest] ? rest : args;
        return own is ["--help" or "-h" or "-?" or "--version", ..] or [not ['-', ..], ..];
    }

    /// <summary>Whoever runs a verb reads its result; the log goes to standard error, and only what went wrong.</summary>
    public static void AddCommands(this WebApplicationBuilder builder, string[] args)
    {
        if (!HasVerb(args)) return;
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Error)
            .AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
    }

    public static async Task<int> RunCommandAsync(this WebApplication app, string[] args)
    {
        await using var services = app;
        var parsed = Root(app.Services).Parse(args);
        if (parsed.Errors.Count > 0 && parsed.Action is not HelpAction)
        {
            await Console.Error.WriteLineAsync(parsed.UnmatchedTokens is [var token, ..] ? $"'{token}' is no command or option here; --help lists them." : parsed.Errors[0].Message);
            return 1;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
#pragma warning disable CA1031 // A verb that fails says why in one line; the stack is for developers, who set the log level.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            await Console.Error.WriteLineAsync(failure is OperationCanceledException ? "Cancelled." : OneLine(failure));
            return 1;
        }
    }

    /// <summary>A file named by the user, from where the user stands.</summary>
    public static FileInfo File(ParseResult parsed, string name) =>
        new(Path.GetFullPath(name, parsed.GetValue(From) ?? Environment.CurrentDirectory));

    private static RootCommand Root(IServiceProvider services)
    {
        var root = new RootCommand("Real-time customer service management. Without a command it serves.") { From };
        root.Add(OrganizationCommands.Organisation(services));
        root.Add(OrganizationCommands.Queues(services));
        root.Add(ApiKeyCommand.Create(services));
        root.Add(SourceCommands.Create(services));
        root.Add(ImportCommands.Create(services));
        root.Add(DataCommands.Backup(services));
        root.Add(DataCommands.Audit(services));
        root.Add(DataCommands.Migrate(services));
        root.Add(PackCommands.Create());
        root.Add(DemoCommand.Create(services));
        return root;
    }

    private static string OneLine(Exception failure) => failure.Message.ReplaceLineEndings(" ").Trim();
}
