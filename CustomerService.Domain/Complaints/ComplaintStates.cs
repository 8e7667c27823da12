namespace CustomerService.Domain.Complaints;

/// <summary>What holds of the states, and their public words.</summary>
public static class ComplaintStates
{
    private static readonly string[] WordList =
        ["", "received", "acknowledged", "assigned", "under-investigation", "awaiting-customer", "replied", "closed", "withdrawn"];

    public static IReadOnlyList<ComplaintState> All { get; } = Enum.GetValues<ComplaintState>();

    /// <summary>Someone still has to do something about it.</summary>
    public static bool IsOpen(this ComplaintState state) => state is not (ComplaintState.Closed or ComplaintState.Withdrawn);

    /// <summary>The complainant still waits for an answer.</summary>
    public static bool IsUnanswered(this ComplaintState state) => state < ComplaintState.Replied;

    public static string Word(this ComplaintState state) => WordList[(int)state];

    public static ComplaintState? Parse(string? word) => Array.IndexOf(WordList, word, 1) is var i and > 0 ? (ComplaintState)i : null;
}
