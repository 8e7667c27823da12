namespace CustomerService.Domain.Hotline.Callbacks;

/// <summary>How an attempt to call back ended.</summary>
public enum CallbackOutcome
{
    Reached = 1,

    /// <summary>Given up: the caller could not be reached and will not be tried again.</summary>
    NotReached = 2,

    /// <summary>Not reached this time; the entry goes back to its old place.</summary>
    TryAgain = 3,
}
