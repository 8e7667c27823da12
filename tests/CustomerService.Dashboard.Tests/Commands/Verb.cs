using System.Reflection;

namespace CustomerService.Dashboard.Tests.Commands;

/// <summary>The product's own entry point, called within this process: what a verb does, without the seconds that a new process takes to come up.</summary>
internal static class Verb
{
    private static readonly SemaphoreSlim OneAtATime = new(1);
    private static readonly FlowWriter Out = FlowWriter.Over(Console.Out, Console.SetOut);
    private static readonly FlowWriter Error = FlowWriter.Over(Console.Error, Console.SetError);

    /// <param name="folder">The data's, and the one that relative file names are meant from.</param>
    public static async Task<(int ExitCode, string Out, string Error)> RunAsync(string folder, params string[] args)
    {
        await OneAtATime.WaitAsync();
        try
        {
            // Servers that run beside it were given a folder of theirs, which weighs more.
            Environment.SetEnvironmentVariable("Data__Directory", folder);
            using var output = new StringWriter();
            using var error = new StringWriter();
            var code = await Task.Run(() =>
            {
                Out.Catch(output);
                Error.Catch(error);
                return (int)typeof(Program).Assembly.EntryPoint!.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [(string[])["--from", folder, .. args]], null)!;
            });
            return (code, output.ToString().Trim(), error.ToString().Trim());
        }
        finally
        {
            Environment.SetEnvironmentVariable("Data__Directory", null);
            OneAtATime.Release();
        }
    }
}
