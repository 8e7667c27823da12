namespace CustomerService.Dashboard.Delivery;

/// <summary>The settings of section <c>Mail</c>: the server that takes the product's mail.</summary>
public sealed class MailSettings
{
    public const string Section = "Mail";

    /// <summary>Without it no mail is sent.</summary>
    public string? Host { get; set; }

    public int Port { get; set; } = 587;

    /// <summary>Without it nobody signs in.</summary>
    public string? User { get; set; }

    public string? Password { get; set; }

    /// <summary>The sender's address.</summary>
    public string? From { get; set; }

    public MailTls Tls { get; set; } = MailTls.StartTls;

    /// <summary>How long one attempt may take; at most half a minute.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(20);
}
