namespace CustomerService.Dashboard.Desk.Figures;

/// <summary>
/// What may be told of the sealed stream to those outside it: of a past quarter how many cases there were, in steps of five, so
/// that neither a day nor a person can be worked out from two answers (CSG 2.2.7, 2.5.7).
/// </summary>
/// <param name="AtLeast">A multiple of five; null when there were fewer than <see cref="Least"/>, none included.</param>
public sealed record SealedQuarter(FigurePeriod Quarter, int? AtLeast)
{
    public const int Least = 5;

    public static SealedQuarter Of(FigurePeriod quarter, int count) => new(quarter, count < Least ? null : count / Least * Least);
}
