namespace CustomerService.Dashboard.Security;

/// <summary>Names the words of sign-in and accounts, in <c>SecurityText.resx</c> and its translations.</summary>
public sealed class SecurityText;
