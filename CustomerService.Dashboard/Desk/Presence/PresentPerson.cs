namespace CustomerService.Dashboard.Desk.Presence;

/// <summary>Somebody who has a case open now. The name is all that is told of them.</summary>
/// <param name="IsWriting">Whether they wrote something in it within the last seconds.</param>
public sealed record PresentPerson(string Name, bool IsWriting);
