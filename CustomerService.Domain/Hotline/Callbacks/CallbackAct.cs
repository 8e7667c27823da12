namespace CustomerService.Domain.Hotline.Callbacks;

/// <summary>What a person does with an entry of the call-back list.</summary>
public enum CallbackAct
{
    Taken = 1,

    /// <summary>Given back without an attempt.</summary>
    Released = 2,

    /// <summary>Ended with a <see cref="CallbackOutcome"/>.</summary>
    Done = 3,

    /// <summary>The whole number was shown to a person, who said why.</summary>
    Disclosed = 4,
}
