namespace CustomerService.Dashboard.Desk;

/// <summary>Somebody who may be given cases.</summary>
/// <param name="Unit">The unit's code, or the sign for the whole organisation: cases of it and of everything below it.</param>
public sealed record DeskOfficer(string UserName, string DisplayName, string Unit, bool SeesSealed);
