using CustomerService.Dashboard.Security.Keys;
using Microsoft.AspNetCore.Identity;

namespace CustomerService.Dashboard.Features.Administration.Keys;

/// <summary>The outcome of making a key.</summary>
/// <param name="Key">Null when it was refused.</param>
public sealed record KeyOutcome(IdentityResult Result, NewApiKey? Key);
