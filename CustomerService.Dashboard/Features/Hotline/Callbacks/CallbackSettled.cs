using CustomerService.Domain.Hotline.Callbacks;

namespace CustomerService.Dashboard.Features.Hotline.Callbacks;

/// <summary>A number that is off the list because somebody called back.</summary>
/// <param name="Caller">The whole number: shown masked.</param>
/// <param name="FirstMs">When the earliest of the calls was offered, UTC milliseconds.</param>
/// <param name="Outcome">Reached, or given up.</param>
/// <param name="By">The account that ended it.</param>
/// <param name="EndedMs">When.</param>
/// <param name="Attempts">With the last one.</param>
public sealed record CallbackSettled(string Caller, long FirstMs, CallbackOutcome Outcome, string By, long EndedMs, int Attempts);
