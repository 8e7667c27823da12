namespace CustomerService.Dashboard.Intake.Asterisk.Ami;

/// <summary>The other side does not speak the manager's protocol, or speaks it without end: the connection is given up.</summary>
internal sealed class AmiProtocolException(string message) : Exception(message);
