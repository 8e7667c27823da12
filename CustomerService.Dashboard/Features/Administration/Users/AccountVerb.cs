namespace CustomerService.Dashboard.Features.Administration.Users;

/// <summary>What can be done to an account in the list. The names are also the keys of their words.</summary>
public enum AccountVerb
{
    Edit,
    Disable,
    Enable,
    ResetPassword,
    Unlock,
    EndSessions,
    RemoveSecondFactor,
}
