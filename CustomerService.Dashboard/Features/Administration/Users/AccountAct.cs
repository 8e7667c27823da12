namespace CustomerService.Dashboard.Features.Administration.Users;

/// <summary>A verb chosen for one account.</summary>
public sealed record AccountAct(AccountVerb Verb, AccountRow Row);
