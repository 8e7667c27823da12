using CustomerService.Domain.Complaints;
using CustomerService.Domain.Papers;

namespace CustomerService.Domain.Publications;

/// <summary>
/// A year's results as a unit publishes them (CSG 4.3) with the circulars on missed targets (CSG 4.4): the fold of its events.
/// Frozen first, approved by somebody else than its author, published once; after that only receipts and responses are added.
/// </summary>
public sealed partial record Publication(PublicationKey Key) : Paper
{
    public PublicationState State { get; private init; }

    public IReadOnlyList<PublicationLine> Lines { get; private init; } = [];

    /// <summary>What pins the figures down; null until the year was frozen.</summary>
    public FrozenMark? Frozen { get; private init; }

    /// <summary>The last day on which it is published in time.</summary>
    public DateOnly? Due { get; private init; }

    public By? DraftedBy { get; private init; }

    public DateTimeOffset? DraftedAt { get; private init; }

    /// <summary>Why the last draft was sent back.</summary>
    public string? ReturnReason { get; private init; }

    public By? ReturnedBy { get; private init; }

    public By? ApprovedBy { get; private init; }

    public DateTimeOffset? ApprovedAt { get; private init; }

    public By? PublishedBy { get; private init; }

    public DateTimeOffset? PublishedAt { get; private init; }

    public IReadOnlyList<Receipt> Receipts { get; private init; } = [];

    /// <summary>By the code of the unit addressed.</summary>
    public IReadOnlyList<Circular> Circulars { get; private init; } = [];

    public Circular? CircularTo(string unit) => Circulars.FirstOrDefault(circular => circular.Unit == unit);

    public static Publication None(PublicationKey key) => new(key) { Subject = key.Subject, Sequence = 0 };

    /// <summary>Takes in an event that the journal has.</summary>
    public Publication Apply(PaperEvent happened) => Fold(happened) with { Sequence = Sequence + 1 };

    private Publication Fold(PaperEvent happened) => happened switch
    {
        PublicationDrafted e => this with
        {
            State = PublicationState.Draft, Lines = e.Lines, Frozen = e.Frozen, Due = e.Due, DraftedBy = e.By, DraftedAt = e.At, ReturnReason = null, ReturnedBy = null, Circulars = Drafts(e.Lines),
        },
        PublicationReturned e => this with { State = PublicationState.Returned, ReturnReason = e.Reason, ReturnedBy = e.By },
        PublicationApproved e => this with { State = PublicationState.Approved, ApprovedBy = e.By, ApprovedAt = e.At },
        PublicationPublished e => this with
        {
            State = PublicationState.Published, PublishedBy = e.By, PublishedAt = e.At, Receipts = [.. e.Recipients.Select(recipient => new Receipt(recipient))],
            Circulars = [.. Circulars.Select((circular, i) => circular with { State = CircularState.Issued, Number = NumberOf(i + 1), IssuedAt = e.At, Due = e.AnswersDue })],
        },
        PublicationRead e => this with
        {
            Receipts = [.. Receipts.Select(receipt => receipt.Recipient.Id == e.Recipient && receipt.ReadAt is null ? receipt with { ReadAt = e.At, By = e.By } : receipt)],
        },
        CircularWorded e => With(e.Unit, circular => circular with { Text = e.Text }),
        CircularAnswered e => With(e.Unit, circular => circular with
        {
            State = CircularState.Answered, Answer = new CircularAnswer(e.Causes, e.Measures, e.By, e.At), FirstAnsweredAt = circular.FirstAnsweredAt ?? e.At, Reason = null,
        }),
        CircularSentBack e => With(e.Unit, circular => circular with { State = CircularState.SentBack, Reason = e.Reason }),
        CircularAccepted e => With(e.Unit, circular => circular with { State = CircularState.Accepted }),
        _ => this,
    };

    private string NumberOf(int serial) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Key.Unit}-{Key.Year}-{serial:00}");

    /// <summary>One circular for each unit below the publisher that missed a target; what the issuer had written about it stays.</summary>
    private List<Circular> Drafts(IReadOnlyList<PublicationLine> lines) =>
        [.. lines.Where(line => line.Unit != Key.Unit && line.Verdict == LineVerdict.Missed).GroupBy(line => line.Unit, StringComparer.Ordinal).OrderBy(lines => lines.Key, StringComparer.Ordinal)
            .Select(missed => new Circular(missed.Key, missed.First().UnitName, [.. missed]) { Text = CircularTo(missed.Key)?.Text })];

    private Publication With(string unit, Func<Circular, Circular> change) =>
        this with { Circulars = [.. Circulars.Select(circular => circular.Unit == unit ? change(circular) : circular)] };
}
