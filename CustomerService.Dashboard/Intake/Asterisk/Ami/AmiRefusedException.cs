namespace CustomerService.Dashboard.Intake.Asterisk.Ami;

/// <summary>The exchange refused the login. Trying again soon would only lock the account.</summary>
internal sealed class AmiRefusedException(string message) : Exception(message);
