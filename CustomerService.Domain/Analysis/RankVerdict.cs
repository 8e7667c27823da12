namespace CustomerService.Domain.Analysis;

/// <summary>Whether a part differs from the whole by more than chance and its usual ups and downs explain.</summary>
public enum RankVerdict
{
    /// <summary>Nothing, or too little, was measured.</summary>
    Unknown,

    /// <summary>Within the funnel: the difference is noise, and the place in the order says nothing.</summary>
    Noise,

    Better,

    Worse,
}
