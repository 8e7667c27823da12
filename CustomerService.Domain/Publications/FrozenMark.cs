namespace CustomerService.Domain.Publications;

/// <summary>What pins frozen figures down, so that a later count can be told from them.</summary>
/// <param name="Position">The journal's position they were counted at.</param>
/// <param name="Hash">SHA-256 of the closed period.</param>
/// <param name="Formulas">The pack and version whose formulas they follow.</param>
/// <param name="Calendar">The version of the working calendar.</param>
/// <param name="At">When the period was closed.</param>
public sealed record FrozenMark(long Position, string Hash, string Formulas, int Calendar, DateTimeOffset At);
