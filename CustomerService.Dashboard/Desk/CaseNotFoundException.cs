namespace CustomerService.Dashboard.Desk;

/// <summary>There is no such case for this user: the same answer whether it does not exist, lies outside the scope or is sealed.</summary>
public sealed class CaseNotFoundException(string number) : Exception($"There is no case {number}.")
{
    public string Number => number;
}
