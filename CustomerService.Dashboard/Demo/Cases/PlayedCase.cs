namespace CustomerService.Dashboard.Demo.Cases;

/// <summary>A story that is being played.</summary>
/// <param name="story">What becomes of it.</param>
/// <param name="number">The case; null until it is received.</param>
/// <param name="done">How many of its steps are done.</param>
internal sealed class PlayedCase(CaseStory story, string? number = null, int done = 0)
{
    public CaseStory Story => story;

    public string? Number { get; set; } = number;

    public int Done { get; set; } = done;

    /// <summary>When something happens to it next; null when it is told to its end.</summary>
    public DateTimeOffset? NextAt => Number is null ? story.At : Done < story.Steps.Count ? story.Steps[Done].At : null;
}
