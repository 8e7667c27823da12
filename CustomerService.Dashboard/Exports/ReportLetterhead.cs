namespace CustomerService.Dashboard.Exports;

/// <summary>What stands over an official document (公文, GB/T 9704): who issues it, under which number, to whom, on which day.</summary>
/// <param name="Issuer">发文机关标志.</param>
/// <param name="Number">发文字号.</param>
/// <param name="SignedOn">成文日期; null for a draft.</param>
public sealed record ReportLetterhead(string Issuer, string Number, DateOnly? SignedOn)
{
    /// <summary>主送机关; null when it names none.</summary>
    public string? To { get; init; }
}
