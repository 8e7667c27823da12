namespace CustomerService.Dashboard.Security.Keys;

/// <summary>A key was not made or revoked; the message says why in one English line, fit for a command line.</summary>
public sealed class ApiKeyRefusedException(string message) : Exception(message);
