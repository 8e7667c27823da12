namespace CustomerService.Dashboard.Commands;

/// <summary>A verb could not do its work; the message is the one line that says why.</summary>
internal sealed class CommandFailedException(string message) : Exception(message);
