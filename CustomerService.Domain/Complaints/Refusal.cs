namespace CustomerService.Domain.Complaints;

/// <summary>Why a verb is refused: the code names the words that a page shows, the sentence is what other programs are told.</summary>
/// <param name="Code">The key of the reason in the resources.</param>
/// <param name="AllowedFrom">The states in which it would be allowed; empty when the state is not the reason.</param>
public sealed record Refusal(string Code, IReadOnlyList<ComplaintState> AllowedFrom)
{
    public string Sentence => AllowedFrom.Count > 0
        ? $"possible when {string.Join(", ", AllowedFrom.Select(state => state.Word()))}"
        : Code switch
        {
            "NotPaused" => "its clocks are not paused",
            "PausedAlready" => "its clocks are paused already",
            "InFamily" => "it belongs to a family, whose lead is handled instead",
            "NotInFamily" => "it belongs to no family",
            "LeadsFamily" => "it leads a family itself",
            "Sealed" => "what is sealed belongs to no family",
            "NeedsReply" => "the complainant has not been answered",
            "Anonymous" => "there is nobody to call back",
            "OwnLead" => "a case cannot lead itself",
            _ => Code,
        };
}
