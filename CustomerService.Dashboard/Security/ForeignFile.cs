namespace CustomerService.Dashboard.Security;

/// <summary>Marks an endpoint that answers with what somebody else sent: such an answer is sandboxed (<see cref="ContentSecurityPolicy"/>).</summary>
public sealed class ForeignFile;
