using CustomerService.Domain.Complaints;
using CustomerService.Domain.Papers;

namespace CustomerService.Domain.Publications;

/// <content>What can be done with a publication; each verb makes one event or refuses.</content>
public sealed partial record Publication
{
    /// <summary>Puts the frozen year together.</summary>
    /// <param name="frozen">Null when the year is not closed.</param>
    /// <param name="today">The organisation's day.</param>
    /// <exception cref="PaperRefusedException">The year goes on or is not closed, or it was approved already.</exception>
    public PublicationDrafted Draft(IReadOnlyList<PublicationLine> lines, FrozenMark? frozen, DateOnly due, DateOnly today, By by, DateTimeOffset at)
    {
        if (today.Year <= Key.Year) throw new PaperRefusedException("year", "YearNotOver", $"{Key.Year} is not over");
        RefuseOnceOut();
        if (State == PublicationState.Approved) throw new PaperRefusedException("publication", "AlreadyApproved", "is approved already");
        if (frozen is null) throw new PaperRefusedException("publication", "NotFrozen", $"the year {Key.Year} is not closed; only a closed year is published");
        return new PublicationDrafted { Lines = lines, Frozen = frozen, Due = due, By = by, At = at };
    }

    /// <summary>Somebody else than its author sends the draft back; an approved one too, as long as it is not out.</summary>
    /// <exception cref="PaperRefusedException">There is no draft, it is one's own, or there is no reason.</exception>
    public PublicationReturned Return(string reason, By by, DateTimeOffset at)
    {
        RefuseOnceOut();
        if (State is not (PublicationState.Draft or PublicationState.Approved)) throw new PaperRefusedException("publication", "NoDraft", "there is no draft");
        if (DraftedBy!.Account == by.Account) throw new PaperRefusedException("by", "OwnDraft", "nobody decides on a draft of their own");
        return new PublicationReturned { Reason = PaperWords.Check(reason, "reason"), By = by, At = at };
    }

    /// <summary>Somebody else than its author approves the draft.</summary>
    /// <exception cref="PaperRefusedException">There is no draft, or it is one's own.</exception>
    public PublicationApproved Approve(By by, DateTimeOffset at)
    {
        RefuseOnceOut();
        if (State != PublicationState.Draft) throw new PaperRefusedException("publication", "NoDraft", "there is no draft");
        if (DraftedBy!.Account == by.Account) throw new PaperRefusedException("by", "OwnDraft", "nobody decides on a draft of their own");
        return new PublicationApproved { By = by, At = at };
    }

    /// <summary>Publishes it, once, and issues its circulars.</summary>
    /// <param name="frozen">How the closed year stands now; another than the draft's when it was restated since.</param>
    /// <param name="answersDue">The last day of a response.</param>
    /// <param name="calendar">The version of the calendar that day was counted with.</param>
    /// <exception cref="PaperRefusedException">It is out, not approved or not frozen as it stands, or nobody is to have it.</exception>
    public PublicationPublished Publish(IReadOnlyList<Recipient> recipients, FrozenMark? frozen, DateOnly answersDue, int calendar, By by, DateTimeOffset at)
    {
        RefuseOnceOut();
        if (State != PublicationState.Approved) throw new PaperRefusedException("publication", "NotApproved", "is not approved");
        if (frozen is null) throw new PaperRefusedException("publication", "NotFrozen", $"the year {Key.Year} is not closed; only a closed year is published");
        if (frozen.Hash != Frozen!.Hash) throw new PaperRefusedException("publication", "RestatedSince", "the closed year was restated since this was drafted; send it back and draft it anew");
        return new PublicationPublished { Recipients = Checked(recipients), AnswersDue = answersDue, Calendar = calendar, By = by, At = at };
    }

    /// <summary>A recipient has read it; the first time counts.</summary>
    /// <returns>Null when there is nothing to note: it is not out, not for them, or they had read it.</returns>
    public PublicationRead? Read(string recipient, By by, DateTimeOffset at) =>
        Receipts.Any(receipt => receipt.Recipient.Id == recipient && receipt.ReadAt is null) ? new PublicationRead { Recipient = recipient, By = by, At = at } : null;

    /// <summary>Says something beside the evidence; what is said is part of what is approved.</summary>
    /// <exception cref="PaperRefusedException">No circular to the unit is drafted, or it is approved or out already.</exception>
    public CircularWorded Word(string unit, string text, By by, DateTimeOffset at)
    {
        RefuseOnceOut();
        var circular = Addressed(unit);
        if (State != PublicationState.Draft) throw new PaperRefusedException("publication", "NoDraft", "there is no draft");
        return new CircularWorded { Unit = circular.Unit, Text = PaperWords.Check(text, "text", PaperWords.MostOfText), By = by, At = at };
    }

    /// <summary>The unit addressed responds.</summary>
    /// <exception cref="PaperRefusedException">No circular went to the unit, it responded already, or a word is missing.</exception>
    public CircularAnswered Answer(string unit, string causes, string measures, By by, DateTimeOffset at)
    {
        if (!Addressed(unit).IsOwed)
            throw new PaperRefusedException("circular", State == PublicationState.Published ? "AnsweredAlready" : "NotIssued", State == PublicationState.Published ? "was responded to already" : "is not issued");
        return new CircularAnswered
        {
            Unit = unit, Causes = PaperWords.Check(causes, "causes", PaperWords.MostOfText), Measures = PaperWords.Check(measures, "measures", PaperWords.MostOfText), By = by, At = at,
        };
    }

    /// <exception cref="PaperRefusedException">There is no response to accept.</exception>
    public CircularAccepted Accept(string unit, By by, DateTimeOffset at) => new() { Unit = Answered(unit).Unit, By = by, At = at };

    /// <exception cref="PaperRefusedException">There is no response to send back, or no reason.</exception>
    public CircularSentBack SendBack(string unit, string reason, By by, DateTimeOffset at) =>
        new() { Unit = Answered(unit).Unit, Reason = PaperWords.Check(reason, "reason"), By = by, At = at };

    private static List<Recipient> Checked(IReadOnlyList<Recipient> recipients)
    {
        var list = recipients.Select(recipient => recipient with { Name = recipient.Name.Trim() }).Where(recipient => recipient.Name.Length > 0).DistinctBy(recipient => recipient.Id, StringComparer.Ordinal).ToList();
        if (list.Count == 0) throw new PaperRefusedException("recipients", "NobodyToRead", "nobody is on the list");
        if (list.Count > Recipient.Most) throw new PaperRefusedException("recipients", "TooMany", $"are more than {Recipient.Most}");
        if (list.Find(recipient => recipient.Name.Length > Recipient.MostName) is { } endless) throw new PaperRefusedException("recipients", "WordsTooLong", $"'{endless.Name[..20]}…' is longer than {Recipient.MostName} characters");
        return list;
    }

    private void RefuseOnceOut()
    {
        if (State == PublicationState.Published) throw new PaperRefusedException("publication", "AlreadyPublished", "is published already; it does not change any more");
    }

    private Circular Addressed(string unit) => CircularTo(unit) ?? throw new PaperRefusedException("unit", "NoCircular", $"no circular is addressed to '{unit}'");

    private Circular Answered(string unit)
    {
        var circular = Addressed(unit);
        return circular.State == CircularState.Answered ? circular : throw new PaperRefusedException("circular", "NoAnswer", "there is no response to decide on");
    }
}
