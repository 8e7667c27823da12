namespace CustomerService.Dashboard.Intake.Asterisk.Status;

/// <summary>Where the following of a queue log stands.</summary>
/// <param name="Position">Bytes read of the current file.</param>
/// <param name="Length">Bytes it has.</param>
/// <param name="New">Events that the journal did not have.</param>
/// <param name="Known">Events it had already.</param>
/// <param name="Rotations">Times the file was rotated, truncated or replaced.</param>
public sealed record LogStatus(string Path, LogPhase Phase, long Position, long Length, long New, long Known, long Refused, int Rotations, DateTimeOffset? LastLineAt);
