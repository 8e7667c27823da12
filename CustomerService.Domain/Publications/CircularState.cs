namespace CustomerService.Domain.Publications;

/// <summary>Where a circular on missed targets stands.</summary>
public enum CircularState
{
    /// <summary>Drafted with its publication; not issued yet.</summary>
    Draft,

    /// <summary>Issued; the unit owes a response.</summary>
    Issued,

    /// <summary>The unit responded.</summary>
    Answered,

    /// <summary>The response was sent back; another is owed.</summary>
    SentBack,

    /// <summary>The response was accepted.</summary>
    Accepted,
}
