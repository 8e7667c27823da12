namespace CustomerService.Domain.Actions;

/// <summary>What is to be done, by whom and until when, and which figure it is meant to move.</summary>
public sealed record ActionTerms
{
    /// <summary>The longest text, in characters.</summary>
    public const int MostCharacters = 2_000;

    public required string Text { get; init; }

    /// <summary>Who is answerable for it, by name or post.</summary>
    public required string Owner { get; init; }

    /// <summary>The owner's account, when the owner has one: whose list it is on.</summary>
    public string? OwnerAccount { get; init; }

    /// <summary>The last day on which it is in time.</summary>
    public required DateOnly Due { get; init; }

    /// <summary>The measure that it is meant to move; null when none.</summary>
    public string? Measure { get; init; }

    /// <summary>The unit in which it is meant to; null for the unit that owes it.</summary>
    public string? MeasureUnit { get; init; }

    /// <summary>What is wrong with them, or null.</summary>
    /// <param name="from">The day on which it begins.</param>
    public ActionRefusal? Wrong(DateOnly from)
    {
        if (string.IsNullOrWhiteSpace(Text)) return ActionRefusal.TextMissing;
        if (string.IsNullOrWhiteSpace(Owner)) return ActionRefusal.OwnerMissing;
        if (Text.Length > MostCharacters || Owner.Length > MostCharacters) return ActionRefusal.TooLong;
        if (Due < from) return ActionRefusal.DueBeforeStart;
        return Measure is not null && Figures.Measure.Find(Measure) is null ? ActionRefusal.UnknownMeasure : null;
    }
}
