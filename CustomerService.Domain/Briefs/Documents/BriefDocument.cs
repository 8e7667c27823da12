namespace CustomerService.Domain.Briefs.Documents;

/// <summary>
/// A brief in the words of one language, ready to be set: the page, the DOCX, the PDF and the XLSX are all made of this, so that they
/// cannot say different figures.
/// </summary>
public sealed record BriefDocument
{
    /// <summary>Such as 广东电网公司客户服务信息简报.</summary>
    public required string Title { get; init; }

    /// <summary>The month in words.</summary>
    public required string Period { get; init; }

    /// <summary>Who draws it up.</summary>
    public required string Issuer { get; init; }

    /// <summary>Whom it goes to; null for one that nobody is named for.</summary>
    public string? Recipient { get; init; }

    /// <summary>The language of its words: <c>zh-CN</c> or <c>en</c>.</summary>
    public required string Language { get; init; }

    /// <summary>Draft, submitted, returned …, in words.</summary>
    public required string State { get; init; }

    /// <summary>Whether what it says is fixed; of a draft the figures still move.</summary>
    public required bool IsFrozen { get; init; }

    /// <summary>Who submitted or issued it; null for a draft.</summary>
    public string? SignedBy { get; init; }

    /// <summary>When, on the organisation's clock; null for a draft.</summary>
    public DateTimeOffset? SignedAt { get; init; }

    /// <summary>Until when what had arrived is in it, on the organisation's clock.</summary>
    public required DateTimeOffset CutOff { get; init; }

    /// <summary>The units it is about, in words.</summary>
    public required string Scope { get; init; }

    /// <summary>With what it was drawn up, and its hash; null for a draft.</summary>
    public BriefSeal? Seal { get; init; }

    public required IReadOnlyList<DocumentSection> Sections { get; init; }

    /// <summary>What its marks mean, one sentence each.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
