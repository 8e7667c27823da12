using System.Text;
using CustomerService.Domain.Hotline;

namespace CustomerService.Dashboard.Intake.QueueLog;

/// <summary>What one word in the fifth field of Asterisk's queue_log means to us.</summary>
/// <param name="Word">The word as Asterisk writes it.</param>
/// <param name="Type">The event it becomes; null for records that say nothing about calls or agents.</param>
/// <param name="Numbers">Which data fields, from 0, must be there and be whole numbers: a line cut off in its middle lacks them.</param>
internal sealed record QueueLogRecord(string Word, CallEventType? Type, params int[] Numbers)
{
    private static readonly QueueLogRecord[] All =
    [
        new("ENTERQUEUE", CallEventType.Offered),
        new("CONNECT", CallEventType.Answered, 0),
        new("COMPLETECALLER", CallEventType.Ended, 0, 1),
        new("COMPLETEAGENT", CallEventType.Ended, 0, 1),
        new("BLINDTRANSFER", CallEventType.Ended, 2, 3),
        new("ATTENDEDTRANSFER", CallEventType.Ended),
        new("TRANSFER", CallEventType.Ended),
        new("ABANDON", CallEventType.Abandoned, 0, 1, 2),
        new("EXITWITHTIMEOUT", CallEventType.Left, 0) { Reason = LeftReason.Timeout },
        new("EXITEMPTY", CallEventType.Left, 0) { Reason = LeftReason.Empty },
        new("EXITWITHKEY", CallEventType.Left, 1) { Reason = LeftReason.Key },
        new("WITHDRAW", CallEventType.Left, 0, 1, 2) { Reason = LeftReason.Withdrawn },
        new("RINGNOANSWER", CallEventType.AgentNoAnswer, 0),
        new("PAUSE", CallEventType.AgentState) { State = AgentState.Paused },
        new("PAUSEALL", CallEventType.AgentState) { State = AgentState.Paused },
        new("UNPAUSE", CallEventType.AgentState) { State = AgentState.Available },
        new("UNPAUSEALL", CallEventType.AgentState) { State = AgentState.Available },
        new("ADDMEMBER", CallEventType.AgentState) { State = AgentState.Available, NamesInterface = true },
        new("REMOVEMEMBER", CallEventType.AgentState) { State = AgentState.LoggedOut, NamesInterface = true },
        new("AGENTLOGIN", CallEventType.AgentState) { State = AgentState.Available },
        new("AGENTLOGOFF", CallEventType.AgentState) { State = AgentState.LoggedOut },
        new("QUEUESTART", CallEventType.ExchangeStarted),
        new("RINGCANCELED", null),
        new("CONFIGRELOAD", null),
        new("PENALTY", null),
        new("RINGINUSE", null),
        new("NOTE", null),
        new("INFO", null),
        new("DID", null),
        new("SYSCOMPAT", null),
        new("OUTCALL", null),
    ];

    private static readonly (byte[] Word, QueueLogRecord Record)[] ByWord = [.. All.Select(record => (Encoding.ASCII.GetBytes(record.Word), record))];

    public LeftReason Reason { get; private init; }

    public AgentState? State { get; private init; }

    /// <summary>The fourth field is the agent's interface (<c>Local/1004@agents/n</c>), not the name other records give.</summary>
    public bool NamesInterface { get; private init; }

    /// <returns>Null for a word that is not Asterisk's own: an application may log any.</returns>
    public static QueueLogRecord? Find(ReadOnlySpan<byte> word)
    {
        foreach (var (known, record) in ByWord)
        {
            if (word.SequenceEqual(known)) return record;
        }

        return null;
    }
}
