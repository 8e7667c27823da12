namespace CustomerService.Dashboard.Shared.Values;

/// <summary>A caller's number as everyone may see it: enough to recognise, too little to call. 138****1234.</summary>
public static class MaskedNumber
{
    private const string Hidden = "****";

    public static string? Of(string? number) => number switch
    {
        null => null,
        { Length: >= 9 } => $"{number[..3]}{Hidden}{number[^4..]}",
        { Length: >= 5 } => $"{number[..1]}{Hidden}{number[^1..]}",
        _ => Hidden,
    };
}
