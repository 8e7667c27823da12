namespace CustomerService.Domain.Hotline;

/// <summary>The public words for <see cref="LeftReason"/> and <see cref="AgentState"/> (docs/intake.md).</summary>
public static class Words
{
    private static readonly string[] Reasons = ["", "timeout", "empty", "key", "withdrawn", "lost"];
    private static readonly string[] States = ["logged-out", "available", "ringing", "on-call", "wrap-up", "paused"];

    public static IReadOnlyList<string> AllReasons { get; } = Reasons[1..];

    public static IReadOnlyList<string> AllStates => States;

    public static string Word(this LeftReason reason) => Reasons[(int)reason];

    public static string Word(this AgentState state) => States[(int)state];

    public static LeftReason? ParseReason(string word) => Array.IndexOf(Reasons, word, 1) is var i and > 0 ? (LeftReason)i : null;

    public static AgentState? ParseState(string word) => Array.IndexOf(States, word) is var i and >= 0 ? (AgentState)i : null;
}
