namespace CustomerService.Domain.Data.Rows;

/// <summary>Words for a reply that a unit keeps, with fields such as <c>{number}</c> in them.</summary>
public sealed class ReplyTemplateRow
{
    public int Id { get; init; }

    /// <summary>The unit whose officers use it, and those of everything below it.</summary>
    public required string Unit { get; init; }

    public required string Name { get; init; }

    public required string Text { get; set; }
}
