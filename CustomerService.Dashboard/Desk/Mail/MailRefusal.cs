namespace CustomerService.Dashboard.Desk.Mail;

/// <summary>Why a mail makes no case and is no reply.</summary>
public enum MailRefusal
{
    /// <summary>It says that a machine sent it: an answer to it would begin a loop.</summary>
    Automatic = 1,

    /// <summary>A mailing list, or mail to many.</summary>
    Bulk,

    /// <summary>It comes from ourselves.</summary>
    Own,

    /// <summary>Its sender sends too many.</summary>
    TooMany,
    TooLarge,

    /// <summary>It has no sender or no words, or cannot be read at all.</summary>
    Unreadable,

    /// <summary>The desk refuses it: the settings name no unit or no kind that there is.</summary>
    Invalid,
}
