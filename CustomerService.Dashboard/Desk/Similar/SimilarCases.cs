namespace CustomerService.Dashboard.Desk.Similar;

/// <summary>What is shown beside the form of a new case.</summary>
/// <param name="Earlier">Cases with the caller's number, open ones first, then the latest.</param>
/// <param name="EarlierCount">How many there are that the officer may see, up to <see cref="SimilarQueries.MostCounted"/>.</param>
/// <param name="Others">Other callers' cases that are worth a look, the likeliest first.</param>
public sealed record SimilarCases(IReadOnlyList<SimilarCase> Earlier, int EarlierCount, IReadOnlyList<SimilarCase> Others)
{
    public static SimilarCases None { get; } = new([], 0, []);

    public bool IsEmpty => EarlierCount == 0 && Others.Count == 0;

    public SimilarCase? Find(string? number) => Earlier.Concat(Others).FirstOrDefault(each => each.Line.Number == number);
}
