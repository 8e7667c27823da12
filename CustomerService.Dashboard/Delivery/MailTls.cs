namespace CustomerService.Dashboard.Delivery;

/// <summary>How the way to the mail server is encrypted.</summary>
public enum MailTls
{
    /// <summary>Begins in the clear and must become encrypted before anything is said.</summary>
    StartTls,

    /// <summary>Encrypted from the first byte, usually on port 465.</summary>
    Implicit,

    /// <summary>In the clear: for a relay on the same host or network.</summary>
    None,
}
