using System.CommandLine;
using CustomerService.Domain.Regulations;

namespace CustomerService.Dashboard.Commands;

/// <summary><c>packs validate FILE</c>: every problem with its place on standard output, the sum of them in one line on standard error.</summary>
internal static class PackCommands
{
    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = $"The rule pack, JSON by {PackSchema.Path}" };
        var validate = new Command("validate", "Check a rule pack: its form, and that everything it names is there") { file };
        validate.SetAction(async (parsed, cancellation) =>
        {
            var path = CommandLine.File(parsed, parsed.GetRequiredValue(file));
            if (!path.Exists) throw new CommandFailedException($"{path.FullName}: there is no such file.");
            if (path.Length > RulePackFile.MostBytes) throw new CommandFailedException($"{path.Name}: is larger than {RulePackFile.MostBytes / 1024 / 1024} MB.");
            var reading = RulePackFile.Read(await File.ReadAllBytesAsync(path.FullName, cancellation));
            foreach (var problem in reading.Problems) await Console.Out.WriteLineAsync($"{path.Name}: {problem}");
            if (reading.Pack is not { } pack) throw new CommandFailedException($"{path.Name}: {reading.Problems[0]}{(reading.Problems.Count > 1 ? $"; and {reading.Problems.Count - 1} more" : "")}");
            await Console.Out.WriteLineAsync($"{path.Name}: {pack.Id} version {pack.Version} is valid: {pack.Clauses.Count()} clauses, {pack.Categories.Count} categories, {pack.Obligations.Count} obligations.");
        });
        return new Command("packs", "Regulations as data") { validate };
    }
}
