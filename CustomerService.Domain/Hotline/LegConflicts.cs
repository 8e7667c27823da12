namespace CustomerService.Domain.Hotline;

/// <summary>Contradictions among the events of one call in one queue. They are shown; the figures follow the rule named here.</summary>
[Flags]
public enum LegConflicts
{
    None = 0,

    /// <summary>Answered without having been offered: counted as offered then, with no wait.</summary>
    AnsweredWithoutOffered = 1,

    /// <summary>Answered again, or abandoned or left after the visit was over: the first end by event time stands.</summary>
    EndedTwice = 2,

    /// <summary>The conversation's end without its beginning: ignored until the answer arrives.</summary>
    EndedBeforeAnswered = 4,

    /// <summary>Abandoned or left without having been offered: ignored until the offer arrives.</summary>
    ConcludedWithoutOffered = 8,

    /// <summary>Offered again, or the exchange restarted, before an end was reported: who waited is lost, a talk has no known length.</summary>
    EndNeverReported = 16,

    /// <summary>Reported a few seconds before its own offer: two clocks differ, the wait counts as 0.</summary>
    ClockSkew = 32,
}
