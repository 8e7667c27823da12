namespace CustomerService.Domain.Data.Rows;

/// <summary>Words for a reply that a unit keeps, with fields such as <c>{number}</c> in them (<see cref="Complaints.Templates.TemplateFields"/>).</summary>
public sealed class ReplyTemplateRow
{
    public int Id { get; init; }

    /// <summary>The unit whose officers use it, and those of everything below it.</summary>
    public required string Unit { get; set; }

    /// <summary>Once in its unit.</summary>
    public required string Name { get; set; }

    /// <summary>The words by language, JSON; a template may have them in one language or in both.</summary>
    public required string Text { get; set; }
}
