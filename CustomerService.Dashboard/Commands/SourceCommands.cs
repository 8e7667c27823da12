using System.CommandLine;
using System.Globalization;
using CustomerService.Dashboard.Features.Administration.Sources;
using CustomerService.Domain.Journal;

namespace CustomerService.Dashboard.Commands;

/// <summary>
/// <c>sources list</c>, <c>sources assign SOURCE --unit CODE</c>, <c>sources release SOURCE</c>: whose keys may report under a
/// source. A running server obeys with its next commit.
/// </summary>
internal static class SourceCommands
{
    public static Command Create(IServiceProvider services) => new("sources", "Whose keys may report under which event source") { List(services), Assign(services), Release(services) };

    private static Command List(IServiceProvider services)
    {
        var command = new Command("list", "Every source, its owner, and when it last reported");
        command.SetAction(async (_, cancellation) =>
        {
            await services.MigrateAsync(cancellation);
            foreach (var source in await services.GetRequiredService<SourceRegister>().ListAsync(cancellation))
            {
                var last = source.LastReceivedAt?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) ?? "never";
                await Console.Out.WriteLineAsync($"{source.Name}\t{source.Owner ?? "free"}\t{source.Events.ToString(CultureInfo.InvariantCulture)} events\t{last}");
            }
        });
        return command;
    }

    private static Command Assign(IServiceProvider services)
    {
        var name = new Argument<string>("source") { Description = "The events' source" };
        var unit = new Option<string>("--unit") { Required = true, Description = "The code of the unit whose keys may use it from now on; * for the whole organisation" };
        var command = new Command("assign", "Give a source to a unit") { name, unit };
        command.SetAction(async (parsed, cancellation) =>
        {
            var organization = await services.OrganizationAsync(cancellation);
            var owner = parsed.GetRequiredValue(unit);
            if (owner != SourceEntry.WholeOrganization && organization.Unit(owner) is null) throw new CommandFailedException($"--unit: '{owner}' is no unit of the organisation.");
            await ChangeAsync(services, parsed.GetRequiredValue(name), owner, cancellation);
        });
        return command;
    }

    private static Command Release(IServiceProvider services)
    {
        var name = new Argument<string>("source") { Description = "The events' source" };
        var command = new Command("release", "Let whoever uses a source next own it") { name };
        command.SetAction((parsed, cancellation) => ChangeAsync(services, parsed.GetRequiredValue(name), owner: null, cancellation));
        return command;
    }

    private static async Task ChangeAsync(IServiceProvider services, string name, string? owner, CancellationToken cancellation)
    {
        await services.OpenJournalAsync(cancellation);
        var register = services.GetRequiredService<SourceRegister>();
        if ((await register.ListAsync(cancellation)).FirstOrDefault(source => source.Name == name) is not { } known)
            throw new CommandFailedException($"'{name}' is no source that ever reported; 'sources list' names them.");
        await register.AssignAsync(name, owner, "command line", cancellation);
        await Console.Out.WriteLineAsync($"{name}: {known.Owner ?? "free"} → {owner ?? "free"}");
    }
}
