namespace CustomerService.Domain.Actions;

/// <summary>Where a corrective action comes from.</summary>
/// <param name="Subject">The paper it comes from, such as <c>brief/GD/2026-10</c>; null when from none.</param>
public sealed record ActionOrigin(ActionOriginKind Kind, string? Subject)
{
    public static ActionOrigin Own { get; } = new(ActionOriginKind.Own, Subject: null);

    public static ActionOrigin OfBrief(string subject) => new(ActionOriginKind.Brief, subject);

    /// <summary>Of the circular to a unit; a circular is part of its publication's paper.</summary>
    public static ActionOrigin OfCircular(Publications.PublicationKey publication, string unit) => new(ActionOriginKind.Circular, $"{publication.Subject}/{unit}");
}
