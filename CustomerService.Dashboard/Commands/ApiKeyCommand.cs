using System.CommandLine;
using CustomerService.Dashboard.Security.Keys;

namespace CustomerService.Dashboard.Commands;

/// <summary><c>apikey create --name N --scope S --unit CODE</c>: prints the key once, as the last line.</summary>
internal static class ApiKeyCommand
{
    public static Command Create(IServiceProvider services)
    {
        var name = new Option<string>("--name") { Required = true, Description = "What the key is for" };
        var scope = new Option<string[]>("--scope") { Required = true, AllowMultipleArgumentsPerToken = true, Description = $"What it may do: {string.Join(", ", ApiScopes.All)}" };
        var unit = new Option<string>("--unit") { Required = true, Description = "The code of the unit it reaches, with everything below" };
        var create = new Command("create", "Make a key for another system") { name, scope, unit };
        create.SetAction(async (parsed, cancellation) =>
        {
            var organization = await services.OrganizationAsync(cancellation);
            var code = parsed.GetRequiredValue(unit);
            if (organization.Unit(code) is null) throw new CommandFailedException($"--unit: '{code}' is no unit of the organisation.");
            var scopes = parsed.GetRequiredValue(scope).SelectMany(words => words.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).ToList();
            var key = await services.GetRequiredService<ApiKeys>().CreateAsync(parsed.GetRequiredValue(name), scopes, code, createdBy: "command line", cancellation: cancellation);
            await Console.Out.WriteLineAsync("Keep this key; it is shown only now:");
            await Console.Out.WriteLineAsync(key.Text);
        });
        return new Command("apikey", "Keys of other systems") { create };
    }
}
