using CustomerService.Domain.Hotline;

namespace CustomerService.Dashboard.Intake.CloudEvents;

/// <summary>One event as read: the event, or what is wrong with it.</summary>
internal readonly record struct ReadEvent(CallEvent? Event, string? Id, string? Problem);
