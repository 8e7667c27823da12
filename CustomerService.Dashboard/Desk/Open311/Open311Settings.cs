namespace CustomerService.Dashboard.Desk.Open311;

/// <summary>The settings of section <c>Open311</c>.</summary>
public sealed record Open311Settings
{
    public const string Section = "Open311";

    /// <summary>The only <c>jurisdiction_id</c> that is answered; null where there is only one and none need be named.</summary>
    public string? Jurisdiction { get; init; }

    /// <summary>The language of names and notices.</summary>
    public string Language { get; init; } = "zh-CN";
}
